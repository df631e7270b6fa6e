package org.parallax.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/**
 * Apache Parquet (parquet.apache.org/docs/file-format): flat optional columns, plain encoding, one gzip page a column
 * and row group. The metadata is the format's own; its full writer would bring Hadoop along.
 */
final class ParquetWriter implements TableWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int GROUP_ROWS = 10_000;

    private final OutputStream out;
    private final List<Column> columns;
    private final List<List<@Nullable Object>> group = new ArrayList<>();
    private final List<RowGroup> groups = new ArrayList<>();
    private long position;
    private long rows;

    ParquetWriter(OutputStream out, List<Column> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        columns.forEach(column -> group.add(new ArrayList<>()));
        write(MAGIC);
    }

    @Override
    public void row(List<? extends Object> values) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            group.get(i).add(values.get(i));
        }
        if (group.get(0).size() == GROUP_ROWS) {
            endGroup();
        }
    }

    @Override
    public void close() throws IOException {
        endGroup();
        FileMetaData footer = new FileMetaData(1, schema(), rows, groups);
        footer.setCreated_by("parallax");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, bytes);
        write(bytes.toByteArray());
        write(littleEndian(4).putInt(bytes.size()).array());
        write(MAGIC);
        out.flush();
    }

    private List<SchemaElement> schema() {
        List<SchemaElement> schema = new ArrayList<>();
        SchemaElement root = new SchemaElement("row");
        root.setNum_children(columns.size());
        schema.add(root);
        for (Column column : columns) {
            SchemaElement element = new SchemaElement(column.name());
            element.setType(typeOf(column));
            element.setRepetition_type(FieldRepetitionType.OPTIONAL);
            if (column.type() == Type.TEXT) {
                element.setConverted_type(ConvertedType.UTF8);
            }
            schema.add(element);
        }
        return schema;
    }

    private static org.apache.parquet.format.Type typeOf(Column column) {
        return switch (column.type()) {
            case TEXT -> org.apache.parquet.format.Type.BYTE_ARRAY;
            case WHOLE -> org.apache.parquet.format.Type.INT64;
            case REAL -> org.apache.parquet.format.Type.DOUBLE;
        };
    }

    private void endGroup() throws IOException {
        int count = group.get(0).size();
        if (count == 0) {
            return;
        }
        long start = position;
        List<ColumnChunk> chunks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            chunks.add(chunk(columns.get(i), group.get(i)));
            group.get(i).clear();
        }
        groups.add(new RowGroup(chunks, position - start, count));
        rows += count;
    }

    private ColumnChunk chunk(Column column, List<@Nullable Object> values) throws IOException {
        byte[] plain = page(values);
        byte[] packed = gzip(plain);
        PageHeader header = new PageHeader(PageType.DATA_PAGE, plain.length, packed.length);
        header.setData_page_header(new DataPageHeader(values.size(), Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        Util.writePageHeader(header, head);
        long start = position;
        write(head.toByteArray());
        write(packed);
        ColumnMetaData meta = new ColumnMetaData(
                typeOf(column),
                List.of(Encoding.PLAIN, Encoding.RLE),
                List.of(column.name()),
                CompressionCodec.GZIP,
                values.size(),
                (long) head.size() + plain.length,
                position - start,
                start);
        ColumnChunk chunk = new ColumnChunk(start);
        chunk.setMeta_data(meta);
        return chunk;
    }

    /** Which values are there, as runs of ones and zeros, then those values. */
    private static byte[] page(List<@Nullable Object> values) {
        ByteArrayOutputStream levels = new ByteArrayOutputStream();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int i = 0; i < values.size(); ) {
            boolean there = values.get(i) != null;
            int end = i;
            while (end < values.size() && (values.get(end) != null) == there) {
                end++;
            }
            writeVarint(levels, (end - i) << 1);
            levels.write(there ? 1 : 0);
            i = end;
        }
        for (Object value : values) {
            if (value != null) {
                data.writeBytes(plain(value));
            }
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(littleEndian(4).putInt(levels.size()).array());
        page.writeBytes(levels.toByteArray());
        page.writeBytes(data.toByteArray());
        return page.toByteArray();
    }

    private static byte[] plain(Object value) {
        if (value instanceof Long whole) {
            return littleEndian(8).putLong(whole).array();
        }
        if (value instanceof Double real) {
            return littleEndian(8).putDouble(real).array();
        }
        byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
        return littleEndian(4 + text.length).putInt(text.length).put(text).array();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void writeVarint(ByteArrayOutputStream to, int value) {
        int rest = value;
        while (rest > 0x7F) {
            to.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        to.write(rest);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
