package dev.buildout.planner.verify;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.buildout.model.unit.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads plan files strictly: what is missing, null, doubled or of another type is an error with its place. */
final class PlanFileReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultNullHandling(usual -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .annotationIntrospector(new RequireAllButOptional())
            .addModule(new SimpleModule().addDeserializer(Money.class, new DollarReader()))
            .build();

    /** What every version of a plan file begins with. */
    private record Header(int version) {}

    private PlanFileReader() {}

    static PlanFile read(Path file) {
        try {
            return parse(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new PlanFileException("There is no plan at " + file + ". Maybe make it with 'buildout plan'.", e);
        } catch (IOException e) {
            throw new PlanFileException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static PlanFile parse(byte[] text, String name) {
        int version = parse(text, name, Header.class).version();
        if (version != PlanFile.VERSION) {
            throw new PlanFileException(name + " is a plan of form " + version + "; this Buildout verifies form "
                    + PlanFile.VERSION + ". Maybe "
                    + (version > PlanFile.VERSION ? "update Buildout." : "make the plan again with 'buildout plan'."));
        }
        return parse(text, name, PlanFile.class);
    }

    private static <T> T parse(byte[] text, String name, Class<T> type) {
        try {
            T read = MAPPER.readValue(text, type);
            if (read == null) {
                throw new PlanFileException(name + " is not a Buildout plan: it holds null, not an object.");
            }
            return read;
        } catch (JacksonException e) {
            throw new PlanFileException(
                    name + position(e) + " is not a Buildout plan, or it is damaged: " + where(e)
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static String position(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    /** The place inside the document: {@code lots[3].arrive: }. */
    private static String where(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "" : path + ": ";
    }

    /** Only an Optional may be absent. */
    private static final class RequireAllButOptional extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return !member.getRawType().equals(Optional.class);
        }
    }

    /** Dollars with at most two decimals, as exact cents. */
    private static final class DollarReader extends ValueDeserializer<Money> {

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            if (!in.currentToken().isNumeric()) {
                return context.reportInputMismatch(Money.class, "'%s' is not an amount of money", in.getString());
            }
            BigDecimal dollars = in.getDecimalValue();
            try {
                return new Money(dollars.setScale(2, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact());
            } catch (ArithmeticException e) {
                return context.reportInputMismatch(Money.class, "%s is not an amount in whole cents", dollars);
            }
        }
    }
}
