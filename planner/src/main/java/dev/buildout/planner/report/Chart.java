package dev.buildout.planner.report;

import java.util.List;

/**
 * A picture and the numbers behind it.
 *
 * @param id element id, unique on the page
 * @param kind which drawing function of the page's script draws it
 * @param title a few words above it
 * @param note one line beneath the title; may be empty
 * @param summary what it shows, for those who cannot see it
 * @param data what the drawing function needs, as JSON
 * @param head headers of the table behind it
 * @param rows the table behind it: texts and numbers
 */
record Chart(
        String id,
        String kind,
        String title,
        String note,
        String summary,
        Object data,
        List<String> head,
        List<List<Object>> rows) {}
