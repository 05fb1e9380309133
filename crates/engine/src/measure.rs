//! The outcome measures of four members; as the reference engine's.

use crate::labour::relapse;
use crate::lanes::{Double, Single, all, double, single};
use crate::month::MonthInputs;
use crate::state::State;
use regiewijzer_model::Outcome;

/// One measure, in its own unit.
#[inline]
pub(crate) fn measure(inputs: MonthInputs<'_>, state: &State, outcome: Outcome) -> Single {
    match outcome {
        Outcome::GedragenVisie => state.gedragen_visie,
        Outcome::Draagvlak => state.mean_draagvlak,
        Outcome::InterneRegie => state.interne_regie,
        Outcome::SamenwerkingSe => state.samenwerking_se,
        Outcome::SamenwerkingBestuur => state.samenwerking_bestuur,
        Outcome::SamenwerkingNec => state.samenwerking_nec,
        Outcome::AfstemmingVdab => state.afstemming_vdab,
        Outcome::Beleidscoherentie => state.beleidscoherentie,
        Outcome::PassendePlaatsen => state.passende_plaatsen,
        Outcome::AanHetWerk => {
            let workers = double(state.workers_lde) + double(state.workers_maatwerk);
            single(workers + state.doorstroom)
        }
        Outcome::PlaatsenLde => single(state.places_lde),
        Outcome::PlaatsenMaatwerk => single(state.places_maatwerk),
        Outcome::InvullingLde => state.workers_lde / single(state.places_lde),
        Outcome::InvullingMaatwerk => state.workers_maatwerk / single(state.places_maatwerk),
        Outcome::Doorstroom => single(state.doorstroom),
        Outcome::Carrousel => single(state.carrousel),
        Outcome::Terugval => relapse(inputs.setting, state.afstemming_vdab),
        // At the start of the horizon nothing has been added up yet: what a month then brings.
        Outcome::Nabijheid if state.months == 0 => {
            single(inputs.effort.contacts * state.experience)
        }
        Outcome::Nabijheid => single(state.contacts / Double::splat(f64::from(state.months))),
        Outcome::Autonomie => all(inputs.constants.autonomy),
        Outcome::Kost => all(inputs.constants.cost),
    }
}
