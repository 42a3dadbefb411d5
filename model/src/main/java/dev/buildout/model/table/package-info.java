/**
 * Tables that scenarios read their entries from: CSV and XLSX to rows of texts, each with its place. Knows nothing of what
 * the columns mean.
 *
 * <p>FastCSV takes CSV apart. XLSX is read here with the JDK's inflater and StAX, because no library was found that can be given a
 * stranger's workbook. fastexcel-reader 0.20.2, tried with a heap of 512 MB, ends in an {@code OutOfMemoryError} on one
 * cell that refers to text number 2,000,000,000 or lies in column {@code ZZZZZZ}, and takes 8 s for 200,000 rows of one cell
 * in column {@code XFD} (12 kB packed). It tells neither merged cells, nor a formula's error {@code #REF!} from the text
 * "#REF!", nor that a shared text is missing; it refuses cells of ISO dates, and workbooks without styles when formats are
 * asked for. To guard it, every cell, formula and shared text must be parsed before it sees them, which is the reader kept
 * here; with what it depends on it is 3.3 MB. Apache POI is 20 MB, more than the whole program, and holds a workbook in
 * memory. With either, how an author writes a number would still be ours to say. The tests hold this reader against
 * fastexcel's on workbooks that fastexcel wrote.
 */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.table;
