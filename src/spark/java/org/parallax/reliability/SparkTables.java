package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Views of a Spark session. Each is computed when it is defined, so that no plan grows from round to round. */
final class SparkTables implements Tables {
    private final SparkSession spark;

    SparkTables(SparkSession spark) {
        this.spark = spark;
    }

    @Override
    public void define(String name, String query) {
        Dataset<Row> rows = spark.sql(query);
        boolean kept = spark.sparkContext().getCheckpointDir().isDefined();
        (kept ? rows.checkpoint() : rows.localCheckpoint()).createOrReplaceTempView(name);
    }

    @Override
    public void send(String name, int texts, Collection<Tables.Sent> rows) {
        StructType columns = new StructType();
        for (int k = 0; k < texts; k++) {
            columns = columns.add(k == 0 ? "a" : "b", DataTypes.StringType);
        }
        List<Row> sent = new ArrayList<>();
        for (Tables.Sent row : rows) {
            Object[] cells = new Object[texts + 1];
            row.texts().toArray(cells);
            cells[texts] = row.x();
            sent.add(RowFactory.create(cells));
        }
        spark.createDataFrame(sent, columns.add("x", DataTypes.DoubleType)).createOrReplaceTempView(name);
    }

    @Override
    public List<Object[]> read(String query) {
        List<Object[]> rows = new ArrayList<>();
        for (Row row : spark.sql(query).collectAsList()) {
            Object[] cells = new Object[row.size()];
            for (int k = 0; k < cells.length; k++) {
                cells[k] = row.get(k);
            }
            rows.add(cells);
        }
        return rows;
    }
}
