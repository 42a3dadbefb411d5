package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Section;
import java.util.List;

/** A name in the document that must be an id of one of some sections. */
record Reference(String id, List<Section> sections, SourceLocation at, String owner) {}
