//! One run: spin-up, horizon, and what is measured month by month.
//!
//! The order within a month: the election if there is one, the trekkers, the
//! regisseur's experience (by the means of the month before), a call for projects; then contact and reach from the new experience and
//! the stocks as they stood; then every stock and flow from the state as it
//! stood, all at once.

mod measure;
mod month;
mod reach;
mod snapshot;
mod workings;

pub use snapshot::{Snapshot, Values};

use crate::draws::Draws;
use crate::levers::{Past, Plan};
use crate::mechanism::instruments;
use crate::outcome::Outcome;
use crate::parameter::World;
use crate::setting::Setting;
use crate::state::{State, Tally};
use crate::units::Months;
use workings::Moment;

/// Months of the longest spin-up: 2014–2018, under today's levers.
pub const SPIN_UP: u32 = 60;

/// The outcome measures of one run, month by month; the start of the horizon is month 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    months: Vec<[f64; Outcome::ALL.len()]>,
    end: State,
}

impl Run {
    /// A measure at the end of the horizon, in its own unit.
    #[must_use]
    pub fn at_end(&self, outcome: Outcome) -> f64 {
        self.months.last().map_or(0.0, |row| row[outcome as usize])
    }

    /// A measure at a month of the horizon, in its own unit.
    #[must_use]
    pub fn at(&self, outcome: Outcome, month: usize) -> f64 {
        self.months[month][outcome as usize]
    }

    /// All measures by month, the start of the horizon included: months + 1 rows, in the order of [`Outcome::ALL`].
    #[must_use]
    pub fn months(&self) -> &[[f64; Outcome::ALL.len()]] {
        &self.months
    }

    /// The state at the end of the horizon.
    #[must_use]
    pub fn end(&self) -> &State {
        &self.end
    }
}

/// Runs the spin-up and the horizon in one world.
#[must_use]
pub fn simulate(world: &World, plan: &Plan, months: Months, draws: &mut Draws) -> Run {
    let start = spin_up(world, plan, draws);
    horizon(world, plan, start, months, draws)
}

/// The state at the start of the horizon, where the past led to.
#[must_use]
pub fn spin_up(world: &World, plan: &Plan, draws: &mut Draws) -> State {
    let setting = Setting::new(world, &plan.past.levers);
    let mut state = first_state(&setting.world, &plan.past, draws);
    for page in plan.past.pages() {
        state = month::step(&setting, &state, Moment { page, month: 0 }, draws);
    }
    state
}

/// The horizon from where the past led to, or from where the plan says that it starts.
#[must_use]
pub fn horizon(world: &World, plan: &Plan, start: State, months: Months, draws: &mut Draws) -> Run {
    let mut run = HorizonRun::new(world, plan, start);
    let mut rows = Vec::with_capacity(months.get() as usize + 1);
    rows.push(measure::measure(&run.setting, &run.state));
    for month in 1..=months.get() {
        let when = run.enter(month);
        run.state = month::step(&run.setting, &run.state, when, draws);
        rows.push(measure::measure(&run.setting, &run.state));
    }
    Run {
        months: rows,
        end: run.state,
    }
}

/// Every month of the horizon held still, from the first, with noise off.
#[must_use]
pub fn trace<'a>(world: &World, plan: &'a Plan, months: Months) -> Vec<Snapshot<'a>> {
    let mut draws = Draws::expected();
    let start = spin_up(world, plan, &mut draws);
    let mut run = HorizonRun::new(world, plan, start);
    (1..=months.get())
        .map(|month| {
            let when = run.enter(month);
            let held = Snapshot::of(run.setting.clone(), run.state.clone(), when);
            run.state = month::step(&run.setting, &run.state, when, &mut draws);
            held
        })
        .collect()
}

/// A horizon under way.
struct HorizonRun<'w, 'a> {
    world: &'w World,
    plan: &'a Plan,
    setting: Setting<'a>,
    state: State,
}

impl<'w, 'a> HorizonRun<'w, 'a> {
    fn new(world: &'w World, plan: &'a Plan, start: State) -> Self {
        let mut state = State {
            tally: Tally::default(),
            ..start
        };
        plan.start.apply(&mut state, &plan.horizon.region);
        Self {
            world,
            plan,
            setting: Setting::new(world, &plan.horizon),
            state,
        }
    }

    /// Enters a month; where a phase begins with it, its levers take over.
    fn enter(&mut self, month: u32) -> Moment {
        let plan = self.plan;
        if let Some(phase) = plan.later.iter().find(|phase| phase.after + 1 == month) {
            self.setting = Setting::new(self.world, &phase.levers);
        }
        Moment::in_horizon(month)
    }
}

fn first_state(world: &World, past: &Past, draws: &mut Draws) -> State {
    let exists = instruments::chance_of_agreement(world, past.centre_city);
    let agreement = draws.turn_to(0).first(exists);
    let municipalities = past.levers.region.municipalities();
    let trekkers = municipalities
        .iter()
        .map(|_| draws.municipality().trekker_found(world.trek))
        .collect();
    State::at_start(agreement, trekkers)
}
