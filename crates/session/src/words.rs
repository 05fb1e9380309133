//! Numbers, choices and moves as they are said in a session.

use regiewijzer_analysis::compromise::Move;
use regiewijzer_decimal::{fixed, shortest};
use regiewijzer_evidence::{Language, Text};
use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::{Lever, Regiemix};

/// A number in the decimals of a language, with so many of them.
#[must_use]
pub fn number(value: f64, decimals: usize, language: Language) -> String {
    let written = fixed(value, decimals);
    let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
    let (thousands, point) = match language {
        Language::Nl => ('.', ","),
        Language::En => (',', "."),
    };
    let digits = whole.trim_start_matches('-');
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            grouped.push(thousands);
        }
        grouped.push(digit);
    }
    let sign = if whole.starts_with('-') { "−" } else { "" };
    if part.is_empty() {
        format!("{sign}{grouped}")
    } else {
        format!("{sign}{grouped}{point}{part}")
    }
}

/// A number with as many decimals as it has.
#[must_use]
pub fn as_written(value: f64, language: Language) -> String {
    number(value, decimals(value), language)
}

fn decimals(value: f64) -> usize {
    let written = shortest(value);
    written.split_once('.').map_or(0, |(_, part)| part.len())
}

/// Names one after the other, the last two with *and* between them.
#[must_use]
pub fn listed(names: &[String], language: Language) -> String {
    let and = AND.in_language(language);
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} {and} {last}", rest.join(", ")),
    }
}

/// What is changed of an option, one move after the other.
#[must_use]
pub fn moves(moves: &[Move], language: Language) -> String {
    let said: Vec<String> = moves
        .iter()
        .map(|one| set(one.lever, &one.value, language))
        .collect();
    listed(&said, language)
}

/// A lever with what it is set to.
#[must_use]
pub fn set(lever: Lever, value: &Value, language: Language) -> String {
    let name = lower_first(lever.name().in_language(language));
    match value {
        Value::Mix(mix) => format!("{name} {}", self::mix(*mix, language)),
        Value::Number(number) => format!("{name} {}", self::value(lever, *number, language)),
        Value::Scenario(scenario) => scenario.name().in_language(language).to_owned(),
        Value::Partnership(id) => format!("{name} {id}"),
        Value::Schedule(_) | Value::Stocks(_) => name,
    }
}

fn value(lever: Lever, value: f64, language: Language) -> String {
    let unit = |unit: Text| {
        format!(
            "{} {}",
            number(value, 0, language),
            unit.in_language(language)
        )
    };
    match (lever, lever.kind()) {
        (Lever::Inhabitants | Lever::PolicyInhabitants, _) => unit(INHABITANTS),
        (Lever::Budget, _) => unit(EURO),
        (_, Kind::Options(_)) => lever.option(value).unwrap_or_default().replace('_', " "),
        _ => number(value, decimals(value).min(2), language),
    }
}

fn mix(mix: Regiemix, language: Language) -> String {
    let parts = [mix.bestuur(), mix.terrein(), mix.beleid()]
        .into_iter()
        .zip(PARTS);
    let parts = parts.map(|(share, name)| {
        format!(
            "{}% {}",
            number(share * 100.0, 0, language),
            name.in_language(language)
        )
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// A text with a small first letter, but for what is written in capitals.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let rest = letters.as_str();
    if rest.chars().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.to_lowercase().collect::<String>() + rest
}

const AND: Text = Text {
    nl: "en",
    en: "and",
};
const INHABITANTS: Text = Text {
    nl: "inwoners",
    en: "inhabitants",
};
const EURO: Text = Text {
    nl: "euro per jaar",
    en: "euros a year",
};
const PARTS: [Text; 3] = [
    Text {
        nl: "bestuur",
        en: "councils",
    },
    Text {
        nl: "terrein",
        en: "field",
    },
    Text {
        nl: "beleid",
        en: "policy",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::Scenario;

    #[test]
    fn numbers_are_written_as_a_language_has_them() {
        assert_eq!(number(1_234_567.0, 0, Language::Nl), "1.234.567");
        assert_eq!(number(-1234.5, 1, Language::Nl), "−1.234,5");
        assert_eq!(number(0.25, 2, Language::En), "0.25");
        assert_eq!(number(999.0, 0, Language::En), "999");
    }

    #[test]
    fn a_change_is_said_as_one_would_say_it() {
        let said = |lever, value| set(lever, &value, Language::Nl);
        assert_eq!(
            said(Lever::Doorzettingsmacht, Value::Number(0.5)),
            "doorzettingsmacht 0,5"
        );
        assert_eq!(
            said(Lever::Budget, Value::Number(101_000.0)),
            "middelen 101.000 euro per jaar"
        );
        let mix = Scenario::Terreinregisseur.mix().into();
        assert!(said(Lever::Mix, mix).starts_with("verdeling van de tijd "));
        let names = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(listed(&names, Language::Nl), "a, b en c");
        assert_eq!(lower_first("VDAB beslist"), "VDAB beslist");
    }
}
