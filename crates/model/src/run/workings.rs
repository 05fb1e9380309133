//! Quantities of a month between the state before it and the state after it.

use super::reach::Reach;
use crate::draws::Draws;
use crate::mechanism::effort::Effort;
use crate::mechanism::moving_on::MovingOn;
use crate::mechanism::{experience, impartiality, moving_on, policy_reach, resistance, trekkers};
use crate::setting::Setting;
use crate::state::State;

/// The place of a month in a run: its page of draws, and its number in the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// The page.
    pub(super) page: u32,
    /// The month of the horizon, from 1; 0 in the spin-up.
    pub(super) month: u32,
}

impl Moment {
    /// A month of the horizon, from 1.
    pub(super) fn in_horizon(month: u32) -> Self {
        Self {
            page: super::SPIN_UP + month,
            month,
        }
    }
}

/// The events of a month.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Events {
    /// `e`: experience, after the regisseur stayed or left.
    pub(super) experience: f64,
    /// `y`: does the subsidy come in?
    pub(super) funded: f64,
    /// `k_i`: is there a trekker, per municipality.
    pub(super) trekkers: Vec<f64>,
    /// `ε_i`: noise on draagvlak, per municipality.
    pub(super) noise: Vec<f64>,
}

impl Events {
    /// The events that follow from the state before and from chance.
    pub(super) fn of(
        setting: &Setting<'_>,
        state: &State,
        when: Moment,
        draws: &mut Draws,
    ) -> Self {
        let world = &setting.world;
        let chance = draws.turn_to(when.page);
        // A call of this month changes the means from this month on, and learning from the next.
        let fte = setting.means.fte(state.funded);
        let experience = experience::step(world, state.experience, fte, chance.first(world.turn));
        let funded = setting
            .funding
            .step(world, state.funded, when.month, chance);
        let election = trekkers::is_election(when.month);
        let (trekkers, noise) = state
            .trekkers
            .iter()
            .map(|&trekker| {
                let chance = draws.municipality();
                let trekker = trekkers::step(world, trekker, chance, election);
                (trekker, chance.noise())
            })
            .unzip();
        Self {
            experience,
            funded,
            trekkers,
            noise,
        }
    }
}

/// The intermediate quantities of a month, each from the state before and from those above it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Workings {
    /// The events.
    pub(super) events: Events,
    /// The time that there is.
    pub(super) effort: Effort,
    /// What it reaches.
    pub(super) reach: Reach,
    /// `λ`: legitimacy.
    pub(super) legitimacy: f64,
    /// `ρ`: resistance.
    pub(super) resistance: f64,
    /// Harm by a partial allocator.
    pub(super) partiality: f64,
    /// At which rates workers move.
    pub(super) moving: MovingOn,
}

impl Workings {
    /// The workings of a month.
    pub(super) fn of(
        setting: &Setting<'_>,
        state: &State,
        when: Moment,
        draws: &mut Draws,
    ) -> Self {
        let events = Events::of(setting, state, when, draws);
        let effort = setting.means.effort(events.funded);
        let reach = reach(setting, state, effort, events.experience);
        let legitimacy = legitimacy(setting, state, events.experience);
        Self {
            reach,
            legitimacy,
            resistance: resistance::resistance(setting, legitimacy),
            partiality: partiality(setting, effort, events.experience, legitimacy),
            moving: moving(setting, state),
            effort,
            events,
        }
    }

    /// Each of these quantities recomputed from this state and from the others as they stand here.
    ///
    /// The same as these, unless one of them was set to another value: then what reads it differs.
    pub(super) fn recomputed(&self, setting: &Setting<'_>, state: &State, when: Moment) -> Self {
        let experience = self.events.experience;
        Self {
            events: Events::of(setting, state, when, &mut Draws::expected()),
            effort: setting.means.effort(self.events.funded),
            reach: reach(setting, state, self.effort, experience),
            legitimacy: legitimacy(setting, state, experience),
            resistance: resistance::resistance(setting, self.legitimacy),
            partiality: partiality(setting, self.effort, experience, self.legitimacy),
            moving: moving(setting, state),
        }
    }
}

fn reach(setting: &Setting<'_>, state: &State, effort: Effort, experience: f64) -> Reach {
    Reach::of(setting, effort, experience, state.stocks.interne_regie)
}

fn legitimacy(setting: &Setting<'_>, state: &State, experience: f64) -> f64 {
    let mean_draagvlak = setting.levers.region.mean_over_people(&state.draagvlak);
    resistance::legitimacy(mean_draagvlak, state.stocks.samenwerking_se, experience)
}

fn partiality(setting: &Setting<'_>, effort: Effort, experience: f64, legitimacy: f64) -> f64 {
    let allocating = policy_reach::allocating(&setting.world, effort.beleid * experience);
    impartiality::harm(setting, allocating, legitimacy)
}

fn moving(setting: &Setting<'_>, state: &State) -> MovingOn {
    let s = &state.stocks;
    moving_on::rates(
        &setting.world,
        s.samenwerking_nec,
        s.beleidscoherentie,
        s.afstemming_vdab,
    )
}
