//! The outcome measures of a state.

use crate::mechanism::{autonomy, effort, matching, moving_on, pipeline, proximity};
use crate::outcome::Outcome;
use crate::setting::Setting;
use crate::state::State;

/// All measures, in the order of [`Outcome::ALL`].
pub(super) fn measure(setting: &Setting<'_>, state: &State) -> [f64; Outcome::ALL.len()] {
    Outcome::ALL.map(|outcome| one(setting, state, outcome))
}

fn one(setting: &Setting<'_>, state: &State, outcome: Outcome) -> f64 {
    let (s, p, tally) = (&state.stocks, &state.pipeline, &state.tally);
    match outcome {
        Outcome::GedragenVisie => s.gedragen_visie,
        Outcome::Draagvlak => setting.levers.region.mean_over_people(&state.draagvlak),
        Outcome::InterneRegie => s.interne_regie,
        Outcome::SamenwerkingSe => s.samenwerking_se,
        Outcome::SamenwerkingBestuur => s.samenwerking_bestuur,
        Outcome::SamenwerkingNec => s.samenwerking_nec,
        Outcome::AfstemmingVdab => s.afstemming_vdab,
        Outcome::Beleidscoherentie => s.beleidscoherentie,
        Outcome::PassendePlaatsen => s.passende_plaatsen,
        Outcome::AanHetWerk => pipeline::at_work(p, tally),
        Outcome::PlaatsenLde => p.places_lde,
        Outcome::PlaatsenMaatwerk => p.places_maatwerk,
        Outcome::InvullingLde => matching::filled(p.workers_lde, p.places_lde),
        Outcome::InvullingMaatwerk => matching::filled(p.workers_maatwerk, p.places_maatwerk),
        Outcome::Doorstroom => tally.doorstroom,
        Outcome::Carrousel => tally.carrousel,
        Outcome::Terugval => moving_on::relapse(&setting.world, s.afstemming_vdab),
        // At the start of the horizon nothing has been added up yet: what a month then brings.
        Outcome::Nabijheid if tally.months == 0 => {
            let effort = setting.means.effort(state.funded);
            proximity::contacts(setting, effort, state.experience)
        }
        Outcome::Nabijheid => tally.contacts / f64::from(tally.months),
        Outcome::Autonomie => autonomy::autonomy(setting),
        Outcome::Kost => effort::per_inhabitant(&setting.levers),
    }
}
