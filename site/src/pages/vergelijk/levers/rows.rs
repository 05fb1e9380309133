//! The levers in which the options differ, in words.

use regiewijzer_evidence::{Language, Text};
use regiewijzer_model::levers::MAIN_LEVERS;
use regiewijzer_model::{FurtherLever, Instruments, Plan, Scenario};

use crate::state::words::option_name;
use crate::state::{Exploration, Role};
use crate::text::interface::{compare, verken};
use crate::text::{number_style, whole};

/// A lever and its value in each option.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lever {
    /// What it is called.
    pub(super) name: String,
    /// Its value in each option, in words.
    pub(super) values: Vec<String>,
}

/// An option with what follows from it.
struct Resolved<'a> {
    exploration: &'a Exploration,
    plan: Plan,
}

/// The levers of which at least two options have another value.
pub(super) fn different<'a>(explorations: &[&'a Exploration], language: Language) -> Vec<Lever> {
    let resolved = |exploration: &&'a Exploration| {
        let plan = exploration.plan()?;
        Some(Resolved { exploration, plan })
    };
    let options: Option<Vec<Resolved>> = explorations.iter().map(resolved).collect();
    let Some(options) = options else {
        return Vec::new();
    };
    let lever = |name: String, words: &dyn Fn(&Resolved) -> String| Lever {
        name,
        values: options.iter().map(words).collect(),
    };
    let main = |id: &str, words: &dyn Fn(&Resolved) -> String| {
        let known = MAIN_LEVERS.iter().find(|lever| lever.id == id);
        let name = known.map_or(id, |lever| lever.name.in_language(language));
        lever(name.to_owned(), words)
    };
    let count = |number: f64, unit: Text| {
        format!("{} {}", whole(language, number), unit.in_language(language))
    };
    let mut levers = vec![
        lever(compare::REGION.in_language(language).to_owned(), &|one| {
            region(one, language)
        }),
        main("regiemix", &|one| mix(one, language)),
        main("inwoners", &|one| {
            count(one.plan.horizon.region.inhabitants(), verken::INHABITANTS)
        }),
        main("gemeenten", &|one| {
            count(
                one.plan.horizon.region.municipalities() as f64,
                verken::MUNICIPALITIES_UNIT,
            )
        }),
        main("beleidsschaal", &|one| {
            count(one.plan.horizon.policy_inhabitants, verken::INHABITANTS)
        }),
        main("doorzettingsmacht", &|one| {
            let power = one.plan.horizon.doorzettingsmacht.get();
            let power = number_style(language).fixed(power, 2);
            format!("{power} {}", verken::OF_ONE.in_language(language))
        }),
        main("middelen", &|one| {
            let euro = whole(language, one.plan.horizon.budget_eur);
            compare::euro_a_year(language, &euro)
        }),
    ];
    // As long as nobody unties them the instruments follow the power, which says it all.
    if options
        .iter()
        .any(|one| one.plan.horizon.overrides != regiewijzer_model::InstrumentOverrides::default())
    {
        for (id, degree) in INSTRUMENTS {
            levers.push(main(id, &|one| {
                percent(degree(&one.plan.horizon.instruments()), language)
            }));
        }
    }
    for further in FurtherLever::ALL {
        let name = further.info().name.in_language(language).to_owned();
        levers.push(lever(name, &|one| {
            level(further, one.plan.horizon.further.level(further), language)
        }));
    }
    levers.push(lever(
        compare::STARTS_AT.in_language(language).to_owned(),
        &|one| start(one, language),
    ));
    levers.push(lever(
        compare::LATER.in_language(language).to_owned(),
        &|one| later(one, language),
    ));
    levers.retain(|lever| lever.values.windows(2).any(|two| two[0] != two[1]));
    levers
}

/// The degree of an instrument.
type Degree = fn(&Instruments) -> f64;

/// The instruments by the id of their lever.
const INSTRUMENTS: [(&str, Degree); 5] = [
    ("signaal", |own| own.signal),
    ("akkoord", |own| own.agreement),
    ("advies", |own| own.advice),
    ("toewijzen_lde", |own| own.allocation_lde),
    ("toewijzen_maatwerk", |own| own.allocation_maatwerk),
];

fn percent(share: f64, language: Language) -> String {
    format!("{}%", whole(language, share * 100.0))
}

fn region(one: &Resolved, language: Language) -> String {
    let name = one.exploration.partnership().map(|own| own.name);
    name.map_or_else(
        || compare::FREE_REGION.in_language(language).to_owned(),
        str::to_owned,
    )
}

fn mix(one: &Resolved, language: Language) -> String {
    let [bestuur, terrein, beleid] = Role::ALL
        .map(|role| role.percent(one.plan.horizon.mix))
        .map(|percent| whole(language, percent));
    compare::mix(language, &beleid, &bestuur, &terrein)
}

/// The level of a further lever: the name of an option, or a percentage of its whole.
fn level(lever: FurtherLever, level: f64, language: Language) -> String {
    match lever.info().options.get(level as usize) {
        Some(option) => option_name(option, language).to_owned(),
        None => percent(level, language),
    }
}

fn start(one: &Resolved, language: Language) -> String {
    let changed = one.plan.start.changed().map(|(stock, level)| {
        let level = number_style(language).fixed(level.get(), 2);
        format!("{} {level}", stock.name().in_language(language))
    });
    let changed: Vec<String> = changed.collect();
    if changed.is_empty() {
        compare::AS_TODAY.in_language(language).to_owned()
    } else {
        changed.join(", ")
    }
}

fn later(one: &Resolved, language: Language) -> String {
    let name = |scenario: Scenario| scenario.name().in_language(language);
    let turns = one.exploration.choices.later.iter();
    let turns: Vec<String> = turns
        .map(|turn| compare::after_months(language, &turn.after.to_string(), name(turn.scenario)))
        .collect();
    if turns.is_empty() {
        compare::NOTHING_LATER.in_language(language).to_owned()
    } else {
        turns.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(levers: &[Lever]) -> Vec<&str> {
        levers.iter().map(|lever| lever.name.as_str()).collect()
    }

    #[test]
    fn scenarios_differ_in_mix_and_power_and_in_nothing_else() {
        let options = Scenario::ALL.map(Exploration::of_scenario);
        let levers = different(&options.each_ref(), Language::Nl);
        assert_eq!(
            names(&levers),
            ["Verdeling van de tijd", "Doorzettingsmacht"]
        );
        assert_eq!(
            levers[1].values,
            ["0,15 van 1", "0,15 van 1", "0,50 van 1", "0,80 van 1"]
        );
    }

    #[test]
    fn another_region_brings_its_scale_and_means_along() {
        let free = Exploration::default();
        let w13 = free.clone().with_partnership(Some("w13"));
        let levers = different(&[&free, &w13], Language::Nl);
        assert_eq!(
            names(&levers),
            [
                "Regio",
                "Schaal",
                "Aantal gemeenten",
                "Schaal van het beleid",
                "Middelen"
            ]
        );
        assert_eq!(levers[1].values, ["119.043 inwoners", "305.000 inwoners"]);
    }

    #[test]
    fn the_same_option_twice_differs_in_nothing() {
        let one = Exploration::of_scenario(Scenario::Beleidsregisseur);
        assert_eq!(different(&[&one, &one.clone()], Language::En), []);
    }

    #[test]
    fn a_further_lever_and_an_untied_instrument_are_named() {
        let today = Exploration::default();
        let mut other = today.clone();
        other
            .choices
            .further
            .set(FurtherLever::ALL[2], 1.0)
            .unwrap();
        other.choices.overrides.agreement = Some(regiewijzer_model::Share::clamped(0.9));
        let levers = different(&[&today, &other], Language::Nl);
        assert_eq!(
            names(&levers),
            ["Akkoord met VDAB", "Vorm van financiering"]
        );
        assert_eq!(levers[0].values[1], "90%");
        assert_eq!(levers[1].values, ["Projectoproep", "Structureel"]);
    }
}
