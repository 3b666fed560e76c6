package dev.backprop.grader.authoring;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.backprop.grader.authoring.AuthoringMessages.JsonFileBroken;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.RecordShape;
import dev.backprop.grader.report.ReportJson;
import java.nio.file.Path;

/**
 * A JSON file that a person writes. What is missing or unknown in it is refused.
 *
 * @param name what messages call the file
 */
record JsonFile(String name, JsonObject object) {

    /** @throws MessageException if the file holds no JSON object */
    static JsonFile read(Path file, String name) {
        try {
            JsonElement tree = JsonParser.parseString(Disk.text(file));
            if (tree instanceof JsonObject object) {
                return new JsonFile(name, object);
            }
            throw new MessageException(new JsonFileBroken(name, "it is no JSON object"));
        } catch (JsonParseException e) {
            throw broken(name, e);
        }
    }

    /** @throws MessageException if the fields are not those of the record */
    <T extends Record> T as(Class<T> type) {
        try {
            RecordShape.require(type, object);
            return new Gson().fromJson(object, type);
        } catch (RuntimeException e) {
            throw broken(name, e);
        }
    }

    private static MessageException broken(String name, RuntimeException fault) {
        return new MessageException(new JsonFileBroken(name, ReportJson.fault(fault)), fault);
    }
}
