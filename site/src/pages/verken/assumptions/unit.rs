//! Units of parameters, which the data have in Dutch.

use regiewijzer_evidence::Language;

/// The unit in the reader's language; nothing where there is none.
pub(super) fn unit(dutch: &'static str, language: Language) -> &'static str {
    match (dutch, language) {
        ("–", _) => "",
        (dutch, Language::Nl) => dutch,
        (dutch, Language::En) => in_english(dutch).unwrap_or(dutch),
    }
}

fn in_english(dutch: &str) -> Option<&'static str> {
    Some(match dutch {
        "per maand" => "per month",
        "vte" => "FTE",
        "kans" => "chance",
        "vte/gemeente" => "FTE/municipality",
        "inwoners" => "inhabitants",
        "k€/vte/jaar" => "k€/FTE/year",
        "per 100.000 inwoners" => "per 100,000 inhabitants",
        "vte/actor" => "FTE/actor",
        "actoren" => "actors",
        "kans per maand" => "chance per month",
        "maanden" => "months",
        "per 1.000 per maand" => "per 1,000 per month",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::Parameter;

    #[test]
    fn every_unit_has_an_english_name() {
        for parameter in Parameter::ALL {
            let dutch = parameter.info().unit;
            assert!(dutch == "–" || in_english(dutch).is_some(), "{dutch}");
        }
    }
}
