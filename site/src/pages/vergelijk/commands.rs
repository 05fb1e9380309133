//! The commands that give the figures of the page.

use std::fmt::Write as _;

use regiewijzer_analysis::Weights;
use regiewijzer_decimal::shortest;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Outcome, Thresholds};

use super::view::{ComparedOption, members};
use crate::state::command::command;

/// The flags of a run that are no levers: they hold for all options.
const SHARED: [&str; 6] = ["members", "seed", "months", "set", "reading", "no-noise"];

/// `regiewijzer compare` for these options, with the thresholds of the first.
pub(super) fn compare(options: &[ComparedOption], inquiries: &[Inquiry]) -> String {
    let first = options.first().map(|first| &first.exploration.thresholds);
    let changed = first.into_iter().flat_map(Thresholds::changed);
    let noticeable: String = changed
        .map(|(measure, threshold)| {
            format!(" --noticeable {}={}", measure.id(), shortest(threshold))
        })
        .collect();
    let (options, shared) = quoted(options, inquiries);
    format!("regiewijzer compare{options}{shared}{noticeable} --format json")
}

/// `regiewijzer weigh` for these options: by group, or by own weights.
pub(super) fn weigh(
    options: &[ComparedOption],
    inquiries: &[Inquiry],
    criteria: &[Outcome],
    whose: &Whose,
) -> String {
    let (options, shared) = quoted(options, inquiries);
    let ids: Vec<&str> = criteria.iter().map(|measure| measure.id()).collect();
    let criteria = ids.join(",");
    let whose = match whose {
        Whose::Groups(groups) => format!(" --group {}", groups.join(",")),
        Whose::Own(weights) => written(weights),
    };
    format!("regiewijzer weigh{options} --criteria {criteria}{whose}{shared} --format json")
}

/// Whose weights.
pub(super) enum Whose {
    /// Those of these groups.
    Groups(Vec<&'static str>),
    /// Own weights.
    Own(Weights),
}

fn written(weights: &Weights) -> String {
    let Weights::Ordinal(tiers) = weights else {
        return String::new();
    };
    let tier = |tier: &Vec<Outcome>| {
        let ids: Vec<&str> = tier.iter().map(|measure| measure.id()).collect();
        ids.join("=")
    };
    let tiers: Vec<String> = tiers.iter().map(tier).collect();
    format!(" --weights \"ordinal:{}\"", tiers.join(">"))
}

/// The options between quotes, and the flags that hold for all.
fn quoted(options: &[ComparedOption], inquiries: &[Inquiry]) -> (String, String) {
    let names: Vec<String> = options.iter().map(|option| plain(&option.name)).collect();
    let clash = |name: &String| names.iter().filter(|other| *other == name).count() > 1;
    let letters = names.iter().any(|name| name.is_empty() || clash(name));
    let (mut quoted, mut shared) = (String::new(), String::new());
    for ((option, name), inquiry) in options.iter().zip(&names).zip(inquiries) {
        let name = if letters { option.letter } else { name };
        let (levers, worlds) = flags(inquiry, members(options));
        let levers: Vec<String> = levers
            .iter()
            .map(|(flag, value)| format!("{flag}={value}"))
            .collect();
        // Writing to a string cannot fail.
        let _ = write!(quoted, " \"{name}: {}\"", levers.join("; "));
        // All options are run in the same worlds.
        shared = worlds
            .iter()
            .map(|(flag, value)| format!(" --{flag} {value}"))
            .map(|flag| flag.trim_end().to_owned())
            .collect();
    }
    (quoted, shared)
}

/// A flag and its value.
type Flag = (String, String);

/// The flags of `regiewijzer run`: those that are levers, and those that hold for all options.
fn flags(inquiry: &Inquiry, members: u32) -> (Vec<Flag>, Vec<Flag>) {
    let run = command(inquiry, members);
    let (mut levers, shared): (Vec<Flag>, Vec<Flag>) = run
        .split(" --")
        .skip(1)
        .map(|flag| {
            let (flag, value) = flag.split_once(' ').unwrap_or((flag, ""));
            (flag.to_owned(), value.trim_matches(['"', '\'']).to_owned())
        })
        .filter(|(flag, _)| flag != "format")
        .partition(|(flag, _)| !SHARED.contains(&flag.as_str()));
    let comes_from = ["preset", "schedule"];
    if !levers
        .iter()
        .any(|(flag, _)| comes_from.contains(&flag.as_str()))
    {
        let preset = inquiry.choices.scenario.id().to_owned();
        levers.insert(0, ("preset".to_owned(), preset));
    }
    (levers, shared)
}

/// A name without the signs that mean something to the command or to a shell.
fn plain(name: &str) -> String {
    let safe = |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_' | '.' | ',');
    let plain: String = name.chars().filter(|sign| safe(*sign)).collect();
    plain.trim().trim_start_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::view::{View, compared_options};
    use super::*;
    use crate::state::Exploration;
    use crate::state::options::Options;
    use regiewijzer_model::{Lever, Scenario};

    fn both(names: [&str; 2]) -> (std::rc::Rc<[ComparedOption]>, Vec<Inquiry>) {
        let terrein = Exploration::of_scenario(Scenario::Terreinregisseur)
            .with_number(Lever::Doorzettingsmacht, Some(0.7))
            .with_seed(4);
        let options = Options::default()
            .with(names[0], &Exploration::default().with_seed(3))
            .and_then(|options| options.with(names[1], &terrein))
            .unwrap();
        let view = View {
            options: compared_options(&options),
            compared: None,
        };
        (view.options.clone(), view.inquiries())
    }

    #[test]
    fn every_option_has_its_name_and_levers_and_all_have_the_worlds_of_the_first() {
        let (options, inquiries) = both(["Vandaag", "Plan B"]);
        assert_eq!(
            compare(&options, &inquiries),
            "regiewijzer compare \"Vandaag: preset=vandaag\" \"Plan B: preset=terreinregisseur; \
             doorzettingsmacht=0.7\" --members 1024 --seed 3 --format json"
        );
    }

    #[test]
    fn changed_thresholds_of_the_first_go_along() {
        let strict = Exploration::default().with_threshold(Outcome::Draagvlak, Some(0.2));
        let options = Options::default()
            .with("a", &strict)
            .and_then(|options| options.with("b", &Exploration::default()))
            .unwrap();
        let view = View {
            options: compared_options(&options),
            compared: None,
        };
        let line = compare(&view.options, &view.inquiries());
        assert!(
            line.contains(" --noticeable draagvlak=0.2 --format json"),
            "{line}"
        );
    }

    #[test]
    fn names_that_a_command_cannot_hold_become_letters() {
        let (options, inquiries) = both(["$(a)", "a"]);
        assert!(compare(&options, &inquiries).contains("\"A: preset=vandaag\" \"B: "));
    }

    #[test]
    fn weights_are_written_as_the_command_reads_them() {
        let (options, inquiries) = both(["a", "b"]);
        let criteria = [Outcome::Draagvlak, Outcome::Kost, Outcome::Autonomie];
        let own = Weights::Ordinal(vec![
            vec![Outcome::Kost],
            vec![Outcome::Draagvlak, Outcome::Autonomie],
        ]);
        let line = weigh(&options, &inquiries, &criteria, &Whose::Own(own.clone()));
        assert!(line.contains(" --criteria draagvlak,kost,autonomie --weights \"ordinal:"));
        let (_, rest) = line.split_once("--weights \"").unwrap();
        assert_eq!(rest.split('"').next().unwrap().parse(), Ok(own));
        let none = weigh(&options, &inquiries, &criteria, &Whose::Own(Weights::None));
        assert!(!none.contains("--weights"));
    }
}
