//! Raw choices: what was picked, and what follows by itself.
//!
//! A choice that is left open follows: the mix and the doorzettingsmacht from
//! the scenario, the scale from the partnership, the number of municipalities
//! from the scale, the policy scale from the scale, the means from the subsidy
//! rule. The page and the command both start from this one type, so the same
//! choices give the same figures.

use crate::further::Further;
use crate::initial_stocks::InitialStocks;
use crate::instruments::InstrumentOverrides;
use crate::lever::Lever;
use crate::levers::{Levers, Past, Phase, Plan};
use crate::means;
use crate::regiemix::Regiemix;
use crate::region::Region;
use crate::run::SPIN_UP;
use crate::scenario::Scenario;
use crate::units::{Months, Share};
use regiewijzer_evidence::{CentreCity, Partnership, partnership};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use thiserror::Error;

/// What was picked; `None` follows from the rest.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choices {
    /// The scenario that the mix and the power come from.
    pub scenario: Scenario,
    /// Another mix than the scenario's.
    pub mix: Option<Regiemix>,
    /// Another doorzettingsmacht than the scenario's.
    pub doorzettingsmacht: Option<Share>,
    /// Id of one of the 32 partnerships; without one, the median partnership.
    pub partnership: Option<String>,
    /// Another number of inhabitants than the partnership's.
    pub inhabitants: Option<u32>,
    /// Another number of municipalities than follows from the scale.
    pub municipalities: Option<u32>,
    /// A policy scale larger than the region's own.
    pub policy_inhabitants: Option<u32>,
    /// Other yearly means than those of the subsidy rule, in euro.
    pub budget_eur: Option<f64>,
    /// Instruments that don't follow from the doorzettingsmacht.
    pub overrides: InstrumentOverrides,
    /// Levers beside these that differ from today.
    pub further: Further,
    /// Stocks that start elsewhere than where the past led.
    pub start: InitialStocks,
    /// Scenarios that take over later, in order.
    pub later: Vec<ScheduledScenario>,
}

/// A scenario that takes over in the course of the horizon, with its own mix and power.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScheduledScenario {
    /// Months of the horizon that have passed when it takes over.
    pub after: u32,
    /// The scenario.
    pub scenario: Scenario,
}

/// Why choices cannot be carried out.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ChoiceError {
    /// A number outside its range.
    #[error("{value} is outside what is allowed: {min} to {max}")]
    OutOfRange {
        /// What was chosen.
        lever: Lever,
        /// The value that was given.
        value: f64,
        /// The lowest value allowed.
        min: f64,
        /// The highest value allowed.
        max: f64,
    },
    /// Scenarios that take over in no order, or outside any horizon.
    #[error("after {after} months is not possible; months rise from 1 to {max}", max = Months::ALLOWED.end() - 1)]
    Schedule {
        /// The moment that was given.
        after: u32,
    },
    /// A region smaller than its centre city.
    #[error(
        "the centre city {city} alone has {least} inhabitants, so its region can't have {inhabitants}"
    )]
    SmallerThanCity {
        /// The centre city.
        city: &'static str,
        /// Its inhabitants.
        least: u32,
        /// Those that were chosen for the region.
        inhabitants: u32,
    },
    /// More municipalities than a centre city, and nobody who lives in the others.
    #[error(
        "the centre city {city} has all {inhabitants} inhabitants, so its region can't have {municipalities} municipalities"
    )]
    EmptyMunicipalities {
        /// The centre city.
        city: &'static str,
        /// The inhabitants of the region.
        inhabitants: u32,
        /// The municipalities that were chosen.
        municipalities: u32,
    },
    /// A partnership that isn't one of the 32.
    #[error(
        "{id:?} is not one of the 32 partnerships; `regiewijzer evidence partnerships` lists their ids"
    )]
    UnknownPartnership {
        /// The id that was given.
        id: String,
    },
}

impl ChoiceError {
    /// The choice that is at fault.
    #[must_use]
    pub fn lever(&self) -> Lever {
        match self {
            Self::OutOfRange { lever, .. } => *lever,
            Self::Schedule { .. } => Lever::Schedule,
            Self::SmallerThanCity { .. } => Lever::Inhabitants,
            Self::EmptyMunicipalities { .. } => Lever::Municipalities,
            Self::UnknownPartnership { .. } => Lever::Partnership,
        }
    }
}

/// The year in whose January the horizon starts: the evaluation looks back on 2014–2018.
const FIRST_YEAR: u32 = 2019;

impl Choices {
    /// The choices of a scenario in the median partnership.
    #[must_use]
    pub fn of_scenario(scenario: Scenario) -> Self {
        Self {
            scenario,
            ..Self::default()
        }
    }

    /// Today in the partnership of these choices: the baseline that they are held against.
    #[must_use]
    pub fn baseline(&self) -> Self {
        Self {
            partnership: self.partnership.clone(),
            ..Self::default()
        }
    }

    /// The mix in force.
    #[must_use]
    pub fn mix(&self) -> Regiemix {
        self.mix.unwrap_or_else(|| self.scenario.mix())
    }

    /// The doorzettingsmacht in force.
    #[must_use]
    pub fn doorzettingsmacht(&self) -> Share {
        let own = || self.scenario.doorzettingsmacht();
        self.doorzettingsmacht.unwrap_or_else(own)
    }

    /// The number of inhabitants in force.
    #[must_use]
    pub fn inhabitants(&self) -> u32 {
        self.inhabitants.unwrap_or_else(|| self.own_inhabitants())
    }

    /// The number of inhabitants where none is chosen.
    #[must_use]
    pub fn own_inhabitants(&self) -> u32 {
        self.known_partnership()
            .map_or(Region::MEDIAN_INHABITANTS, |own| own.inhabitants)
    }

    /// The number of municipalities where none is chosen, 1–40; not always a whole one.
    #[must_use]
    pub fn own_municipalities(&self) -> f64 {
        Region::tied_municipalities(self.inhabitants(), self.known_partnership())
    }

    /// The centre city of the partnership, where there is one.
    #[must_use]
    pub fn centre_city(&self) -> Option<&'static CentreCity> {
        self.known_partnership()?.centre_city.as_ref()
    }

    /// The partnership that is chosen, where it is one of the 32.
    #[must_use]
    pub fn known_partnership(&self) -> Option<&'static Partnership> {
        partnership(self.partnership.as_deref()?)
    }

    /// The levers of the past and of the horizon that follow from these choices.
    ///
    /// # Errors
    /// Where a number is outside its range, or the partnership isn't one of the 32.
    pub fn resolve(&self) -> Result<Plan, ChoiceError> {
        let partnership = self.partnership()?;
        let inhabitants = self.inhabitants();
        within(Lever::Inhabitants, inhabitants, &Region::INHABITANTS)?;
        let region = self.region()?;

        let policy_inhabitants = self.policy_inhabitants.unwrap_or(inhabitants);
        within(
            Lever::PolicyInhabitants,
            policy_inhabitants,
            &(inhabitants..=*Region::INHABITANTS.end()),
        )?;

        // A region that is one municipality is its own centre city.
        let centre_city = self.centre_city().map(|city| {
            if region.municipalities().len() > 1 {
                city.inhabitants
            } else {
                inhabitants
            }
        });
        let by_rule = means::by_rule(inhabitants, centre_city);
        let budget_eur = self.budget_eur.unwrap_or(by_rule);
        if !means::BUDGET_EUR.contains(&budget_eur) {
            let (min, max) = means::BUDGET_EUR.into_inner();
            return Err(ChoiceError::OutOfRange {
                lever: Lever::Budget,
                value: budget_eur,
                min,
                max,
            });
        }

        let horizon = Levers {
            mix: self.mix(),
            region: region.clone(),
            policy_inhabitants: f64::from(policy_inhabitants),
            doorzettingsmacht: self.doorzettingsmacht(),
            overrides: self.overrides,
            budget_eur,
            further: self.further.clone(),
        };
        let today = Scenario::Vandaag;
        Ok(Plan {
            past: Past {
                levers: Levers {
                    mix: today.mix(),
                    region,
                    policy_inhabitants: f64::from(inhabitants),
                    doorzettingsmacht: today.doorzettingsmacht(),
                    overrides: InstrumentOverrides::default(),
                    budget_eur: means::in_the_past(inhabitants, partnership),
                    further: Further::default(),
                },
                months: partnership.map_or(SPIN_UP, |own| 12 * (FIRST_YEAR - own.since)),
                centre_city: partnership.is_some_and(|own| own.centre_city.is_some()),
            },
            start: self.start.clone(),
            later: self.phases(&horizon)?,
            horizon,
        })
    }

    /// The region; a centre city keeps its inhabitants at any scale.
    fn region(&self) -> Result<Region, ChoiceError> {
        let inhabitants = self.inhabitants();
        let city = self.centre_city();
        if let Some(city) = city.filter(|city| city.inhabitants > inhabitants) {
            return Err(ChoiceError::SmallerThanCity {
                city: city.name,
                least: city.inhabitants,
                inhabitants,
            });
        }
        let number = match self.municipalities {
            None => self.own_municipalities(),
            Some(chosen) => {
                within(Lever::Municipalities, chosen, &Region::MUNICIPALITIES)?;
                let whole = city.filter(|city| chosen > 1 && city.inhabitants == inhabitants);
                if let Some(city) = whole {
                    return Err(ChoiceError::EmptyMunicipalities {
                        city: city.name,
                        inhabitants,
                        municipalities: chosen,
                    });
                }
                f64::from(chosen)
            }
        };
        let city = city.map(|city| f64::from(city.inhabitants));
        Ok(Region::rank_size(inhabitants, number, city))
    }

    fn phases(&self, horizon: &Levers) -> Result<Vec<Phase>, ChoiceError> {
        let mut passed = 0;
        let phase = |turn: &ScheduledScenario| {
            if turn.after <= passed || turn.after >= *Months::ALLOWED.end() {
                return Err(ChoiceError::Schedule { after: turn.after });
            }
            passed = turn.after;
            let levers = Levers {
                mix: turn.scenario.mix(),
                doorzettingsmacht: turn.scenario.doorzettingsmacht(),
                ..horizon.clone()
            };
            Ok(Phase {
                after: turn.after,
                levers,
            })
        };
        self.later.iter().map(phase).collect()
    }

    fn partnership(&self) -> Result<Option<&'static Partnership>, ChoiceError> {
        let Some(id) = &self.partnership else {
            return Ok(None);
        };
        partnership(id)
            .map(Some)
            .ok_or_else(|| ChoiceError::UnknownPartnership { id: id.clone() })
    }
}

fn within(lever: Lever, value: u32, allowed: &RangeInclusive<u32>) -> Result<(), ChoiceError> {
    if allowed.contains(&value) {
        return Ok(());
    }
    let (min, max) = (f64::from(*allowed.start()), f64::from(*allowed.end()));
    Err(ChoiceError::OutOfRange {
        lever,
        value: f64::from(value),
        min,
        max,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levers(choices: &Choices) -> Levers {
        choices.resolve().unwrap().horizon
    }

    #[test]
    fn nothing_chosen_is_today_in_the_median_partnership() {
        let plan = Choices::default().resolve().unwrap();
        assert_eq!(plan.past, Past::of(plan.horizon.clone()));
        assert_eq!(plan.horizon.region.inhabitants(), 119_043.0);
        assert_eq!(plan.horizon.region.number(), 119_043.0 / 20_700.0);
        assert_eq!(plan.horizon.budget_eur.round(), 67_568.0);
    }

    #[test]
    fn a_partnership_brings_its_own_scale_municipalities_and_means() {
        let w13 = levers(&Choices {
            partnership: Some("w13".into()),
            ..Choices::default()
        });
        assert_eq!(w13.region.inhabitants(), 305_000.0);
        assert_eq!(w13.region.number(), 13.0);
        assert_eq!(w13.budget_eur, 75_000.0 / 0.74);
    }

    #[test]
    fn every_partnership_can_be_run() {
        for p in regiewijzer_evidence::partnerships() {
            let levers = levers(&Choices {
                partnership: Some(p.id.into()),
                ..Choices::default()
            });
            assert_eq!(
                levers.budget_eur,
                f64::from(p.subsidy_eur) / means::SUBSIDY_SHARE,
                "{}",
                p.id
            );
        }
    }

    #[test]
    fn the_past_does_not_change_with_what_is_chosen_for_the_future() {
        let chosen = Choices {
            scenario: Scenario::Beleidsregisseur,
            budget_eur: Some(200_000.0),
            policy_inhabitants: Some(400_000),
            ..Choices::default()
        };
        assert_eq!(
            chosen.resolve().unwrap().past,
            Choices::default().resolve().unwrap().past
        );
    }

    #[test]
    fn four_partnerships_have_a_past_of_two_years_whatever_their_size_and_the_others_of_five() {
        let past = |id: &str, inhabitants| {
            let choices = Choices {
                partnership: Some(id.into()),
                inhabitants,
                ..Choices::default()
            };
            choices.resolve().unwrap().past
        };
        for p in regiewijzer_evidence::partnerships() {
            let late = ["igo", "westhoek", "midwest", "isom"].contains(&p.id);
            for inhabitants in [None, Some(800_000)] {
                let months = past(p.id, inhabitants).months;
                assert_eq!(months, if late { 24 } else { 60 }, "{}", p.id);
            }
        }
        assert!(past("w13", None).centre_city && past("gent", None).centre_city);
        assert!(!past("beringen", None).centre_city);
    }

    #[test]
    fn a_policy_scale_below_the_region_is_refused_with_what_is_allowed() {
        let error = Choices {
            policy_inhabitants: Some(50_000),
            ..Choices::default()
        }
        .resolve()
        .unwrap_err();
        assert_eq!(error.lever(), Lever::PolicyInhabitants);
        assert_eq!(
            error.to_string(),
            "50000 is outside what is allowed: 119043 to 800000"
        );
    }

    fn in_mechelen(inhabitants: u32, municipalities: Option<u32>) -> Choices {
        Choices {
            partnership: Some("mechelen".into()),
            inhabitants: Some(inhabitants),
            municipalities,
            ..Choices::default()
        }
    }

    #[test]
    fn a_region_smaller_than_its_centre_city_is_refused() {
        let error = in_mechelen(84_522, None).resolve().unwrap_err();
        assert_eq!(error.lever(), Lever::Inhabitants);
        assert_eq!(
            error.to_string(),
            "the centre city Mechelen alone has 84523 inhabitants, so its region can't have 84522"
        );
    }

    #[test]
    fn municipalities_without_people_are_refused() {
        let error = in_mechelen(84_523, Some(3)).resolve().unwrap_err();
        assert_eq!(error.lever(), Lever::Municipalities);
        assert_eq!(
            error.to_string(),
            "the centre city Mechelen has all 84523 inhabitants, so its region can't have 3 municipalities"
        );
        assert!(in_mechelen(84_524, Some(3)).resolve().is_ok());
        assert!(in_mechelen(84_523, Some(1)).resolve().is_ok());
    }

    /// Also where the last municipality counts for little, and where the number is at most 40.
    #[test]
    fn every_municipality_has_people_and_none_more_than_all() {
        for own in regiewijzer_evidence::partnerships() {
            let choices = |inhabitants| Choices {
                partnership: Some(own.id.into()),
                inhabitants: Some(inhabitants),
                ..Choices::default()
            };
            let (lo, hi) = Lever::Inhabitants.bounds_beside(&choices(800_000)).unwrap();
            for inhabitants in (lo as u32..=hi as u32).step_by(997) {
                let region = levers(&choices(inhabitants)).region;
                let mut municipalities = region.municipalities().iter();
                assert!(
                    municipalities.all(|one| one.size > 0.0 && one.size <= 1.0),
                    "{} with {inhabitants}: {region:?}",
                    own.id
                );
            }
        }
    }

    #[test]
    fn the_rule_takes_the_centre_city_itself_and_a_merger_whole() {
        let around = levers(&in_mechelen(300_000, None));
        assert_eq!(around.budget_eur, 100_000.0 / means::SUBSIDY_SHARE);
        let merged = levers(&in_mechelen(600_000, Some(1)));
        assert_eq!(merged.budget_eur, 200_000.0 / means::SUBSIDY_SHARE);
        assert_eq!(merged.region.number(), 1.0);
    }

    #[test]
    fn an_unknown_partnership_is_named() {
        let error = Choices {
            partnership: Some("atlantis".into()),
            ..Choices::default()
        }
        .resolve()
        .unwrap_err();
        assert!(error.to_string().contains("atlantis"));
    }

    #[test]
    fn a_later_scenario_takes_over_with_its_own_mix_and_power() {
        let turn = |after, scenario| ScheduledScenario { after, scenario };
        let choices = Choices {
            later: vec![turn(24, Scenario::Terreinregisseur)],
            ..Choices::default()
        };
        let plan = choices.resolve().unwrap();
        assert_eq!(plan.later[0].after, 24);
        assert_eq!(plan.later[0].levers.mix, Scenario::Terreinregisseur.mix());
        let back = vec![
            turn(24, Scenario::Terreinregisseur),
            turn(12, Scenario::Vandaag),
        ];
        let error = Choices {
            later: back,
            ..Choices::default()
        }
        .resolve()
        .unwrap_err();
        assert_eq!(
            error.to_string(),
            "after 12 months is not possible; months rise from 1 to 143"
        );
    }

    #[test]
    fn means_that_are_no_number_are_refused() {
        let error = Choices {
            budget_eur: Some(f64::NAN),
            ..Choices::default()
        }
        .resolve()
        .unwrap_err();
        assert_eq!(error.lever(), Lever::Budget);
    }
}
