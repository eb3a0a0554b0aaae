package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FilterPatternTest {

    private static final String RECORD = """
            {
              "eventName": "MODIFY",
              "dynamodb": {
                "SizeBytes": 120,
                "NewImage": {"mail": {"S": "DUE"}, "tags": {"L": [{"S": "a"}, {"S": "b"}]}, "note": {"NULL": true}},
                "Empty": null,
                "Names": ["ada", "bob"]
              }
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a value                        | {'eventName':['MODIFY']}                              | true",
                "another value                  | {'eventName':['INSERT']}                              | false",
                "one of two values              | {'eventName':['INSERT','MODIFY']}                     | true",
                "both of two fields             | {'eventName':['MODIFY'],'dynamodb':{'SizeBytes':[120]}} | true",
                "one of two fields only         | {'eventName':['MODIFY'],'dynamodb':{'SizeBytes':[121]}} | false",
                "a nested value                 | {'dynamodb':{'NewImage':{'mail':{'S':['DUE']}}}}      | true",
                "a field that is not there      | {'dynamodb':{'OldImage':{'mail':{'S':['DUE']}}}}      | false",
                "a number however it is written | {'dynamodb':{'SizeBytes':[120.0]}}                    | true",
                "a text is no number            | {'dynamodb':{'SizeBytes':['120']}}                    | false",
                "null                           | {'dynamodb':{'Empty':[null]}}                         | true",
                "null is not absence            | {'dynamodb':{'Absent':[null]}}                        | false",
                "true                           | {'dynamodb':{'NewImage':{'note':{'NULL':[true]}}}}    | true",
                "one of a list of values        | {'dynamodb':{'Names':['bob']}}                        | true",
                "none of a list of values       | {'dynamodb':{'Names':['eve']}}                        | false",
                "one of a list of objects       | {'dynamodb':{'NewImage':{'tags':{'L':{'S':['b']}}}}}  | true",
                "prefix                         | {'eventName':[{'prefix':'MOD'}]}                      | true",
                "another prefix                 | {'eventName':[{'prefix':'mod'}]}                      | false",
                "suffix                         | {'eventName':[{'suffix':'IFY'}]}                      | true",
                "any case                       | {'eventName':[{'equals-ignore-case':'modify'}]}       | true",
                "anything but                   | {'eventName':[{'anything-but':'REMOVE'}]}             | true",
                "anything but this              | {'eventName':[{'anything-but':['REMOVE','MODIFY']}]}  | false",
                "anything but a prefix          | {'eventName':[{'anything-but':{'prefix':'MOD'}}]}     | false",
                "anything needs something       | {'absent':[{'anything-but':'REMOVE'}]}                | false",
                "a number in a range            | {'dynamodb':{'SizeBytes':[{'numeric':['>',100,'<=',120]}]}} | true",
                "a number outside of a range    | {'dynamodb':{'SizeBytes':[{'numeric':['>',100,'<',120]}]}}  | false",
                "an equal number                | {'dynamodb':{'SizeBytes':[{'numeric':['=',120]}]}}    | true",
                "a text is in no range          | {'eventName':[{'numeric':['>',0]}]}                   | false",
                "existing                       | {'dynamodb':{'NewImage':{'mail':{'S':[{'exists':true}]}}}}  | true",
                "not existing                   | {'dynamodb':{'OldImage':{'mail':{'S':[{'exists':false}]}}}} | true",
                "existing after all             | {'dynamodb':{'NewImage':{'mail':{'S':[{'exists':false}]}}}} | false",
                "nothing below what is absent   | {'dynamodb':{'OldImage':{'mail':{'S':[{'exists':true}]}}}}  | false",
                "not existing at any depth      | {'absent':{'a':{'b':{'c':[{'exists':false}]}}}}       | true",
                "null exists                    | {'dynamodb':{'Empty':[{'exists':true}]}}              | true",
                "a value or none                | {'dynamodb':{'OldImage':{'mail':{'S':['DUE',{'exists':false}]}}}}  | true",
                "neither the value nor none     | {'dynamodb':{'NewImage':{'mail':{'S':['SENT',{'exists':false}]}}}} | false",
                "only a leaf exists             | {'dynamodb':{'NewImage':[{'exists':true}]}}           | false",
                "a value or a test              | {'eventName':['INSERT',{'prefix':'M'}]}               | true",
            })
    void a_pattern_matches(String what, String pattern, boolean matches) throws JsonProcessingException {
        var record = new ObjectMapper().readTree(RECORD);

        assertThat(FilterPattern.of(pattern.replace('\'', '"')).matches(record))
                .as(what)
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "nonsense",
                "{\"eventName\":\"INSERT\"}",
                "{\"eventName\":[]}",
                "{\"eventName\":[[\"INSERT\"]]}",
                "{\"eventName\":[{\"wildcard\":\"I*\"}]}",
                "{\"eventName\":[{\"prefix\":1}]}",
                "{\"eventName\":[{\"prefix\":\"I\",\"suffix\":\"T\"}]}",
                "{\"eventName\":[{\"numeric\":[\">\"]}]}",
                "{\"eventName\":[{\"numeric\":[\"about\",1]}]}",
                "{\"eventName\":[{\"anything-but\":[]}]}",
                "{\"$or\":[{\"eventName\":[\"INSERT\"]}]}",
            })
    void a_pattern_that_is_not_understood_is_refused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> FilterPattern.of(pattern));
    }

    @Test
    void a_refusal_names_the_field() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterPattern.of("{\"dynamodb\":{\"Keys\":[{\"wildcard\":\"x\"}]}}"))
                .withMessageContaining("Keys")
                .withMessageContaining("wildcard");
    }
}
