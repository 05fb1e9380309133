//! Reading JSON, as far as a saved exploration needs it.
//!
//! A library would weigh more than all else that the page does with a file, and the browser's own
//! reader forgets which keys were there twice.

use std::str::Chars;

/// What stands in a file.
#[derive(Debug, PartialEq)]
pub(crate) enum Json {
    /// A text, without its escapes.
    Text(String),
    /// A number, a truth value or null, as written.
    Word(String),
    /// A list.
    List(Vec<Json>),
    /// Named values in their order; a name may be there twice.
    Object(Vec<(String, Json)>),
}

/// Lists and objects in each other deeper than this are refused.
const DEEPEST: usize = 16;

/// The value that a whole text holds; nothing where it isn't JSON.
pub(crate) fn read(text: &str) -> Option<Json> {
    let mut reader = Reader(text.chars());
    let value = reader.value(DEEPEST)?;
    reader.skip_space();
    reader.0.as_str().is_empty().then_some(value)
}

struct Reader<'a>(Chars<'a>);

impl Reader<'_> {
    fn skip_space(&mut self) {
        while self.peek().is_some_and(|sign| " \t\r\n".contains(sign)) {
            self.0.next();
        }
    }

    fn peek(&self) -> Option<char> {
        self.0.clone().next()
    }

    /// Takes the sign that must come next.
    fn take(&mut self, sign: char) -> Option<()> {
        self.skip_space();
        (self.0.next()? == sign).then_some(())
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.skip_space();
        match self.peek()? {
            '"' => self.text().map(Json::Text),
            '{' => self
                .items('{', '}', |reader| {
                    let name = reader.text()?;
                    reader.take(':')?;
                    Some((name, reader.value(depth.checked_sub(1)?)?))
                })
                .map(Json::Object),
            '[' => self
                .items('[', ']', |reader| reader.value(depth.checked_sub(1)?))
                .map(Json::List),
            _ => self.word().map(Json::Word),
        }
    }

    /// What stands between two brackets with commas.
    fn items<T>(
        &mut self,
        open: char,
        close: char,
        mut item: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.take(open)?;
        let mut items = Vec::new();
        self.skip_space();
        if self.peek()? == close {
            self.0.next();
            return Some(items);
        }
        loop {
            items.push(item(self)?);
            self.skip_space();
            match self.0.next()? {
                ',' => {}
                end => return (end == close).then_some(items),
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        self.take('"')?;
        let mut text = String::new();
        loop {
            text.push(match self.0.next()? {
                '"' => return Some(text),
                '\\' => match self.0.next()? {
                    'b' => '\u{8}',
                    'f' => '\u{c}',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'u' => self.escaped()?,
                    sign if "\"\\/".contains(sign) => sign,
                    _ => return None,
                },
                control if control < ' ' => return None,
                sign => sign,
            });
        }
    }

    /// A sign by its number in UTF-16, of which it may take two.
    fn escaped(&mut self) -> Option<char> {
        let first = self.unit()?;
        let mut units = vec![first];
        if (0xd800..0xdc00).contains(&first) {
            self.0.next().filter(|sign| *sign == '\\')?;
            self.0.next().filter(|sign| *sign == 'u')?;
            units.push(self.unit()?);
        }
        char::decode_utf16(units).next()?.ok()
    }

    fn unit(&mut self) -> Option<u16> {
        (0..4).try_fold(0, |unit, _| {
            let digit = self.0.next()?.to_digit(16)?;
            Some(unit << 4 | digit as u16)
        })
    }

    fn word(&mut self) -> Option<String> {
        let mut word = String::new();
        while let Some(sign) = self.peek()
            && (sign.is_ascii_alphanumeric() || "+-.".contains(sign))
        {
            word.push(sign);
            self.0.next();
        }
        let number = word.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit());
        (number || ["true", "false", "null"].contains(&word.as_str())).then_some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// The same as the library reads it; it keeps the last of the names that are there twice.
    fn same(own: &Json, library: &Value) -> bool {
        match (own, library) {
            (Json::Text(own), Value::String(text)) => own == text,
            (Json::Word(own), Value::Number(number)) => own.parse().ok() == number.as_f64(),
            (Json::Word(own), Value::Bool(truth)) => own.parse() == Ok(*truth),
            (Json::Word(own), Value::Null) => own == "null",
            (Json::List(own), Value::Array(items)) => {
                own.len() == items.len() && own.iter().zip(items).all(|(a, b)| same(a, b))
            }
            (Json::Object(own), Value::Object(items)) => items.iter().all(|(name, item)| {
                let last = own.iter().rev().find(|(own, _)| own == name);
                last.is_some_and(|(_, own)| same(own, item))
            }),
            _ => false,
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            any::<String>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            any::<bool>().prop_map(Value::from),
            Just(Value::Null),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            let list = prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from);
            let object = prop::collection::vec((any::<String>(), inner), 0..5);
            let object = object.prop_map(|items| Value::Object(items.into_iter().collect()));
            prop_oneof![list, object]
        })
    }

    proptest! {
        #[test]
        fn what_a_library_writes_is_read_as_it_was(value in values()) {
            for text in [value.to_string(), format!("{value:#}")] {
                let own = read(&text);
                prop_assert!(own.as_ref().is_some_and(|own| same(own, &value)), "{}", text);
            }
        }

        #[test]
        fn what_a_library_reads_is_read_alike(text in r#"[\[\]{}",:\\u0-9a-f ]{0,12}"#) {
            if let Ok(value) = serde_json::from_str::<Value>(&text) {
                let own = read(&text);
                prop_assert!(own.as_ref().is_some_and(|own| same(own, &value)), "{}", text);
            }
        }
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "",
            "{",
            "{}}",
            "[1,]",
            "{\"a\"}",
            "{\"a\":}",
            "\"a",
            "\"\\x\"",
            "\"\\ud800\"",
            "nul",
            "{'a':1}",
            "\"\n\"",
            "[1 2]",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&"[".repeat(100_000)), None);
    }

    #[test]
    fn a_name_that_is_there_twice_stays_there_twice() {
        let Some(Json::Object(items)) = read(r#"{"a": 1, "a": 2}"#) else {
            panic!("no object");
        };
        assert_eq!(items.len(), 2);
    }
}
