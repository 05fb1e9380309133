//! Switching mechanisms off, to see what carries a claim.
//!
//! A mechanism is off where the parameters that carry it take the value at
//! which it does nothing, or, for a mechanism of scale, the same at every scale.

use crate::experiment::{MEDIAN, Sampled, Worlds, plan, tied};
use rayon::prelude::*;
use regiewijzer_ensemble::Band;
use regiewijzer_evidence::Text;
use regiewijzer_model::{Outcome, Plan, Region, Scenario, World};

include!(concat!(env!("OUT_DIR"), "/ablations.rs"));

/// A mechanism that can be switched off.
#[derive(Debug, PartialEq, Eq)]
pub struct Ablation {
    key: Key,
    /// Stable id.
    pub id: &'static str,
    /// What is switched off.
    pub name: Text,
}

/// An outcome moves where its mean shifts by this part of its spread over the worlds (5–95%).
const MOVES: f64 = 0.05;

impl Ablation {
    /// The world with this mechanism off, for a plan.
    pub(crate) fn switch_off(&self, world: &mut World, plan: &Plan) {
        let levers = &plan.horizon;
        let number = levers.region.number();
        let median = Region::tied_municipalities(MEDIAN, None);
        let actors_against_median = levers.region.inhabitants() / f64::from(MEDIAN);
        match self.key {
            Key::VasteLast => (world.f0, world.f1) = (0.0, 0.0),
            Key::TijdVoorMacht => {
                (world.t_agr, world.t_adv, world.t_all, world.t_tab) = (0.0, 0.0, 0.0, 0.0);
            }
            Key::LerenNaarWerktijd => world.job = 0.0,
            Key::ContactPerBestuur => world.cs *= median / number,
            Key::Aandacht => world.attn = 0.0,
            Key::Diensten => world.svc = 0.0,
            Key::ContactPerActor => world.ct /= actors_against_median,
            Key::KritischeMassa => world.k_mass = 0.0,
            Key::MaatwerkSchaal => world.mw = 0.0,
            Key::Beleidsbereik => {
                world.gc = 0.0;
                world.p_sub = world.p_sub.max(levers.policy_inhabitants);
            }
            Key::Instemming => {
                world.a_v *= libm::pow(median, -world.g_v);
                world.g_v = 0.0;
            }
            Key::InterneRegie => world.c0 = 1.0,
            Key::Trekkers => world.r_trek = 0.0,
            Key::Opportuniteiten => world.r_opp = 0.0,
            Key::Resultaten => world.v = 0.0,
            Key::Verloop => world.turn = 0.0,
            Key::Oproep => world.lose = 0.0,
            Key::Weerstand => world.res = 0.0,
            Key::Partijdigheid => world.rimp = 0.0,
            Key::AkkoordSchaal => world.p_v = 0.0,
            Key::BestaandAkkoord => (world.agr0, world.agr_city) = (0.0, 0.0),
            Key::Tickets => world.i1 = 0.0,
            Key::Carrousel => world.q = 0.0,
            Key::Terugval => world.ps1 = 0.0,
            Key::DoorstroomNec => world.ph1 = 0.0,
            Key::DoorstroomBeleid => world.ph2 = 0.0,
            Key::EigenPlaatsen => world.g_s = 0.0,
            Key::Groeipad => world.tilt = 0.0,
        }
    }

    /// The outcomes that move in one of the four scenarios in the median partnership.
    #[must_use]
    pub fn moves(&'static self, members: u32, seed: u32) -> Vec<Outcome> {
        let with = Worlds {
            members,
            seed,
            off: None,
        };
        let without = Worlds {
            members,
            seed,
            off: Some(self),
        };
        let at_end = |worlds: &Worlds, plan: &Plan| -> Vec<[f64; Outcome::ALL.len()]> {
            let end = |sampled: Sampled| {
                Outcome::ALL.map({
                    let run = sampled.run(plan);
                    move |outcome| run.at_end(outcome)
                })
            };
            worlds.sampled().map(end).collect()
        };
        let mut moved = [false; Outcome::ALL.len()];
        for scenario in Scenario::ALL {
            let plan = plan(scenario, &tied(MEDIAN));
            let (on, off) = (at_end(&with, &plan), at_end(&without, &plan));
            for outcome in Outcome::ALL {
                let i = outcome as usize;
                let band = Band::of(on.iter().map(|row| row[i]));
                let shift =
                    on.iter().zip(&off).map(|(a, b)| b[i] - a[i]).sum::<f64>() / f64::from(members);
                moved[i] |= shift.abs() > MOVES * (band.p95 - band.p05) && shift.abs() > 1e-9;
            }
        }
        Outcome::ALL
            .into_iter()
            .filter(|o| moved[*o as usize])
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_switch_changes_the_world() {
        let plan = plan(Scenario::Beleidsregisseur, &tied(350_000));
        for ablation in ABLATIONS {
            let mut world = World::middle();
            ablation.switch_off(&mut world, &plan);
            assert_ne!(world, World::middle(), "{}", ablation.id);
        }
    }
}
