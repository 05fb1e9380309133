//! What a chart and its figures are about, and where they come from.

use regiewijzer_model::MODEL_VERSION;

use super::name;
use crate::state::{Exploration, link, words};
use crate::text::interface::take;
use crate::text::whole;
use crate::{address, date};

/// The place of the paragraph that says in which worlds it was made.
const MADE: usize = 2;

/// What stands below a drawing and in every row of a file with figures.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct About {
    /// How to read it, what was chosen, and where it comes from: a paragraph each.
    pub(crate) paragraphs: Vec<String>,
    /// The same for programs: names of columns, and what every row has in them.
    pub(crate) columns: Vec<(&'static str, String)>,
    /// The end of the link under which the page shows it again.
    pub(crate) query: String,
}

impl About {
    /// A chart of what is explored, over so many worlds; `passage` is that of the report.
    pub(crate) fn exploration(
        explored: &Exploration,
        members: u32,
        caption: &str,
        passage: &str,
    ) -> Self {
        let chosen: Vec<String> = words::main_chosen(explored)
            .into_iter()
            .map(|choice| format!("{}: {}", choice.name, choice.value))
            .collect();
        let seed = explored.seed.to_string();
        let today = Exploration {
            choices: explored.choices.baseline(),
            ..explored.clone()
        };
        Self {
            paragraphs: vec![
                caption.to_owned(),
                take::choices(&chosen.join("; ")),
                take::made_with(&whole(f64::from(members)), MODEL_VERSION, &seed),
                take::made_from(passage),
            ],
            columns: vec![
                ("region", name::region(explored).to_owned()),
                ("choices", choices(explored)),
                ("baseline", choices(&today)),
                ("members", members.to_string()),
                ("seed", seed),
                ("model_version", MODEL_VERSION.to_owned()),
            ],
            query: link::write_whole(explored),
        }
    }

    /// A chart of one run in the middle of every range, which no seed changes.
    pub(crate) fn one_run(explored: &Exploration, caption: &str, passage: &str) -> Self {
        let mut about = Self::exploration(explored, 1, caption, passage);
        about.paragraphs[MADE] = take::made_of_one(MODEL_VERSION);
        let of_worlds = |name: &str| matches!(name, "members" | "seed");
        about.columns.retain(|(name, _)| !of_worlds(name));
        about
    }

    /// With the date of this moment and the link, which only a browser knows.
    pub(super) fn here_and_now(&self) -> Self {
        let mut about = self.clone();
        let link = address::to_share(&self.query);
        about
            .paragraphs
            .push(take::made_at(&date::in_words(), &link));
        let found = [("date", date::iso()), ("link", link)];
        about.columns.extend(found);
        about
    }
}

/// The main choices in force and all others that were set, as a link writes them:
/// `scenario=terreinregisseur;regio=w13`.
pub(crate) fn choices(explored: &Exploration) -> String {
    let written: Vec<String> = words::main_parts(explored)
        .filter_map(|part| Some(format!("{}={}", part.id(), part.value_in_force(explored)?)))
        .collect();
    written.join(";")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Role;
    use regiewijzer_model::{Lever, Scenario};

    #[test]
    fn figures_say_what_was_chosen_and_what_they_are_held_against() {
        let explored = Exploration::of_scenario(Scenario::Terreinregisseur)
            .with_partnership(Some("w13"))
            .with_role(Role::Beleid, 50.0)
            .with_number(Lever::Doorzettingsmacht, Some(0.7))
            .with_seed(9);
        let about = About::exploration(&explored, 1024, "Zo lees je dit.", "§3.2");
        let column = |name: &str| {
            let found = about.columns.iter().find(|(column, _)| *column == name);
            found.map(|(_, value)| value.as_str()).unwrap_or_default()
        };
        assert_eq!(column("region"), "w13");
        for part in [
            "scenario=terreinregisseur",
            "macht=0.7",
            "inwoners=305000",
            "maanden=72",
        ] {
            assert!(column("choices").contains(part), "{}", column("choices"));
        }
        assert!(column("baseline").starts_with("scenario=vandaag;regio=w13"));
        assert_eq!([column("seed"), column("members")], ["9", "1024"]);
        assert_eq!(link::read(&about.query).exploration, explored);
        let said = about.paragraphs.join(" ");
        for part in [
            "W13",
            "0,70",
            "seed 9",
            "1.024",
            MODEL_VERSION,
            "§3.2",
            "Zo lees je dit.",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
}
