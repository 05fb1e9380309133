//! A session that is ready to start: three futures beside today.

use regiewijzer_evidence::{Language, Text};
use regiewijzer_exploration::{Exploration, link};
use regiewijzer_model::lever::Value;
use regiewijzer_model::{Lever, Outcome, Scenario};

use crate::plan::{Length, Plan, PlannedOption, Prediction};

/// The groups of §2.2 in four, so that each can have three people and more.
const GROUPS: [Text; 4] = [
    Text {
        nl: "Lokale besturen",
        en: "Local governments",
    },
    Text {
        nl: "Sociale economie",
        en: "Social economy",
    },
    Text {
        nl: "VDAB en Vlaanderen",
        en: "VDAB and Flanders",
    },
    Text {
        nl: "Bedrijven en partners",
        en: "Businesses and partners",
    },
];

/// What is weighed: as much that these futures cost as what they bring.
const MEASURES: [Outcome; Plan::MEASURES] = [
    Outcome::SamenwerkingBestuur,
    Outcome::AfstemmingVdab,
    Outcome::Beleidscoherentie,
    Outcome::PassendePlaatsen,
    Outcome::Doorstroom,
    Outcome::Autonomie,
    Outcome::Kost,
];

impl Plan {
    /// Today and the three futures in a partnership (none for the median one), with one prediction together: what
    /// twice the scale does to the shared vision.
    #[must_use]
    pub fn three_futures(
        id: u32,
        partnership: Option<&str>,
        length: Length,
        language: Language,
    ) -> Self {
        let region = partnership.map(|id| Value::Partnership(id.to_owned()));
        let today = Exploration::default().with(Lever::Partnership, region);
        let of_scenario = |scenario: Scenario| PlannedOption {
            name: scenario.name().in_language(language).to_owned(),
            link: link::write_whole(&today.in_same_region(scenario)),
        };
        let inhabitants = Lever::Inhabitants.number(&today.choices);
        let twice = Lever::Inhabitants.nearest(&today.choices, 2.0 * inhabitants);
        let larger = today
            .clone()
            .with(Lever::Inhabitants, Some(Value::Number(twice)));
        Self {
            id,
            question: String::new(),
            place: String::new(),
            partnership: partnership.map(str::to_owned),
            measures: MEASURES.to_vec(),
            groups: GROUPS
                .map(|name| name.in_language(language).to_owned())
                .to_vec(),
            options: Scenario::ALL.map(of_scenario).to_vec(),
            predictions: vec![Prediction {
                link: link::write_whole(&larger),
                measure: Outcome::GedragenVisie,
            }],
            steps: Self::steps_of(length),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_evidence::partnerships;

    #[test]
    fn it_is_ready_in_every_region_in_both_languages() {
        let regions = partnerships().iter().map(|one| Some(one.id)).chain([None]);
        for (region, language) in regions.flat_map(|one| [(one, Language::Nl), (one, Language::En)])
        {
            let plan = Plan::three_futures(1, region, Length::Short, language);
            assert_eq!(plan.check(), Ok(()));
            let read = plan.options.iter().map(|one| link::read(&one.link));
            for (opened, scenario) in read.zip(Scenario::ALL) {
                assert_eq!((opened.problems.len(), opened.unknown.len()), (0, 0));
                assert_eq!(opened.exploration.choices.scenario, scenario);
                assert_eq!(opened.exploration.choices.partnership.as_deref(), region);
            }
            let twice = link::read(&plan.predictions[0].link).exploration;
            assert!(twice.choices.resolve().is_ok());
        }
    }
}
