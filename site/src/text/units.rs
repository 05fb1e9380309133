//! The units of parameters.

use regiewijzer_evidence::Language;

use super::language;

/// The unit of a parameter, which the data have in Dutch; nothing where there is none.
pub(crate) fn parameter_unit(dutch: &'static str) -> &'static str {
    match language() {
        _ if dutch == "–" => "",
        Language::Nl => dutch,
        Language::En => in_english(dutch).unwrap_or(dutch),
    }
}

fn in_english(dutch: &str) -> Option<&'static str> {
    Some(match dutch {
        "per maand" => "per month",
        "vte" => "FTE",
        "kans" => "chance",
        "vte/gemeente" => "FTE/municipality",
        "vte/verband" => "FTE/partnership",
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
    use regiewijzer_model::Parameter;

    use super::*;

    #[test]
    fn every_unit_has_an_english_name() {
        for parameter in Parameter::ALL {
            let dutch = parameter.info().unit;
            assert!(dutch == "–" || in_english(dutch).is_some(), "{dutch}");
        }
    }
}
