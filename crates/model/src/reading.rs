//! Readings: other structures of the model, for who doesn't believe part of it.
//!
//! A reading switches a mechanism off, or gives it another form. A mechanism is off where the
//! parameters that carry it take the value at which it does nothing or, for a mechanism of scale, the
//! same at every scale. Forms are asked where the mechanism works: see [`Readings::has`].

use crate::levers::Levers;
use crate::parameter::World;
use crate::region::Region;
pub use crate::tables::Reading;
use regiewijzer_evidence::Text;
use serde::{Deserialize, Serialize};

/// What a reading does with the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A mechanism is off.
    Switch,
    /// A mechanism has another form.
    Form,
}

/// What is known of a reading.
#[derive(Debug)]
pub struct ReadingInfo {
    /// Stable id, also its name in a link.
    pub id: &'static str,
    /// Off, or otherwise?
    pub kind: Kind,
    /// The mechanism that is off, or the form that takes its place.
    pub name: Text,
    /// What the model holds and this reading doesn't, in a sentence.
    pub belief: Text,
}

/// A set of readings, which hold together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readings(u64);

const _: () = assert!(Reading::ALL.len() <= u64::BITS as usize);

impl Readings {
    /// Is this reading among them?
    #[must_use]
    pub const fn has(self, reading: Reading) -> bool {
        self.0 >> (reading as u32) & 1 == 1
    }

    /// Is none?
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The same with a reading, or without it.
    #[must_use]
    pub const fn with(self, reading: Reading, held: bool) -> Self {
        let bit = 1 << (reading as u32);
        Self(if held { self.0 | bit } else { self.0 & !bit })
    }

    /// The readings, in the order of [`Reading::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Reading> {
        Reading::ALL.into_iter().filter(move |one| self.has(*one))
    }

    /// A world as it is under these readings and levers: what the further levers moved is moved already.
    #[must_use]
    pub fn applied_to(self, world: &World, levers: &Levers) -> World {
        let mut read = world.clone();
        // A form first: where the mechanism is off too, it stays off.
        if self.has(Reading::BeleidEvenredig) {
            read.gc = 1.0;
        }
        for reading in self.iter() {
            reading.switch_off(&mut read, levers);
        }
        read
    }
}

impl FromIterator<Reading> for Readings {
    fn from_iter<I: IntoIterator<Item = Reading>>(readings: I) -> Self {
        readings
            .into_iter()
            .fold(Self::default(), |all, one| all.with(one, true))
    }
}

impl Reading {
    /// The readings that switch a mechanism off.
    pub fn switches() -> impl Iterator<Item = Self> {
        let switch = |one: &Self| one.info().kind == Kind::Switch;
        Self::ALL.into_iter().filter(switch)
    }

    fn switch_off(self, world: &mut World, levers: &Levers) {
        let inhabitants = levers.region.inhabitants();
        let median = Region::tied_municipalities(Region::MEDIAN_INHABITANTS, None);
        match self {
            Self::VasteLast => (world.f0, world.f1) = (0.0, 0.0),
            Self::TijdVoorMacht => {
                (world.t_agr, world.t_adv, world.t_all, world.t_tab) = (0.0, 0.0, 0.0, 0.0);
            }
            Self::LerenNaarWerktijd => world.job = 0.0,
            Self::ContactPerBestuur => world.cs *= median / levers.region.number(),
            Self::Aandacht => world.attn = 0.0,
            Self::Diensten => world.svc = 0.0,
            Self::ContactPerActor => {
                world.ct /= inhabitants / f64::from(Region::MEDIAN_INHABITANTS);
            }
            Self::KritischeMassa => world.k_mass = 0.0,
            Self::MaatwerkSchaal => world.mw = 0.0,
            Self::Beleidsbereik => {
                world.gc = 0.0;
                world.p_sub = world.p_sub.max(levers.policy_inhabitants);
            }
            Self::Instemming => {
                world.a_v *= libm::pow(median, -world.g_v);
                world.g_v = 0.0;
            }
            Self::InterneRegie => world.c0 = 1.0,
            Self::Trekkers => world.r_trek = 0.0,
            Self::Opportuniteiten => world.r_opp = 0.0,
            Self::Resultaten => world.v = 0.0,
            Self::Verloop => world.turn = 0.0,
            Self::Oproep => world.lose = 0.0,
            Self::Weerstand => world.res = 0.0,
            Self::Partijdigheid => world.rimp = 0.0,
            Self::AkkoordSchaal => world.p_v = 0.0,
            Self::BestaandAkkoord => (world.agr0, world.agr_city) = (0.0, 0.0),
            Self::Tickets => world.i1 = 0.0,
            Self::Carrousel => world.q = 0.0,
            Self::Terugval => world.ps1 = 0.0,
            Self::DoorstroomNec => world.ph1 = 0.0,
            Self::DoorstroomBeleid => world.ph2 = 0.0,
            Self::EigenPlaatsen => world.g_s = 0.0,
            Self::Groeipad => world.tilt = 0.0,
            Self::VerzadigingDrempel | Self::InstemmingZwakste | Self::BeleidEvenredig => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Choices, Draws, Months, Outcome, Scenario, simulate};

    fn choices() -> Choices {
        Choices {
            inhabitants: Some(350_000),
            doorzettingsmacht: Some(crate::Share::clamped(1.0)),
            policy_inhabitants: Some(500_000),
            ..Choices::of_scenario(Scenario::Beleidsregisseur)
        }
    }

    #[test]
    fn every_switch_changes_the_world_and_no_form_but_that_of_policy_does() {
        let levers = choices().resolve().unwrap().horizon;
        for reading in Reading::ALL {
            let one = Readings::from_iter([reading]);
            let moved = one.applied_to(&World::middle(), &levers) != World::middle();
            let by_parameters =
                reading.info().kind == Kind::Switch || reading == Reading::BeleidEvenredig;
            assert_eq!(moved, by_parameters, "{}", reading.id());
        }
    }

    /// What the past is like is read too: whether an agreement exists, and who has a trekker.
    #[test]
    fn every_reading_moves_some_measure() {
        let plan = choices().resolve().unwrap();
        let months = Months::POLICY_CYCLE;
        let run = |readings: Readings| {
            let world = World {
                readings,
                ..World::middle()
            };
            simulate(&world, &plan, months, &mut Draws::expected())
        };
        let model = run(Readings::default());
        for reading in Reading::ALL {
            let read = run(Readings::from_iter([reading]));
            let moves = |outcome: &Outcome| read.at_end(*outcome) != model.at_end(*outcome);
            assert!(Outcome::ALL.iter().any(moves), "{}", reading.id());
        }
    }

    #[test]
    fn a_mechanism_that_is_off_has_no_other_form() {
        let levers = choices().resolve().unwrap().horizon;
        let off = Readings::from_iter([Reading::Beleidsbereik]);
        let both = off.with(Reading::BeleidEvenredig, true);
        let world = World::middle();
        assert_eq!(
            both.applied_to(&world, &levers),
            off.applied_to(&world, &levers)
        );
    }

    #[test]
    fn a_reading_is_held_once_and_let_go_whole() {
        let two = Readings::from_iter([Reading::Oproep, Reading::Aandacht, Reading::Oproep]);
        assert!(two.iter().eq([Reading::Aandacht, Reading::Oproep]));
        let one = two.with(Reading::Oproep, false);
        assert!(one.iter().eq([Reading::Aandacht]));
        assert!(one.with(Reading::Aandacht, false).is_empty());
    }
}
