//! The horizon of all members under one plan.

use crate::initial_states::{Block, InitialStates};
use crate::lanes::{Double, LANES, Single};
use crate::lever_constants::LeverConstants;
use crate::measure::measure;
use crate::month::{self, Chance, MonthInputs};
use crate::results::Results;
use crate::setting::{CouncilSetting, Setting};
use crate::state::{Council, State};
use regiewijzer_model::mechanism::funding::Form;
use regiewijzer_model::run::SPIN_UP;
use regiewijzer_model::{Months, Outcome, Plan};
use thiserror::Error;

/// Why a plan can't be run from these initial states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RunError {
    /// The plan has another past than the initial states.
    #[error("the plan has another past than the one that these members come from")]
    OtherPast,
    /// The plan changes how many municipalities there are.
    #[error("the plan has {plan} municipalities and the past {past}")]
    OtherRegion {
        /// In the plan.
        plan: usize,
        /// In the past.
        past: usize,
    },
}

/// Runs the horizon of a plan for all members, and keeps the trajectories of the measures that are wanted.
///
/// # Errors
/// Where the plan doesn't fit the past of the initial states.
pub fn run(
    initial: &InitialStates,
    plan: &Plan,
    months: Months,
    wanted: &[Outcome],
) -> Result<Results, RunError> {
    if plan.past != initial.past {
        return Err(RunError::OtherPast);
    }
    let past = initial.past.levers.region.municipalities().len();
    let phases = std::iter::once(&plan.horizon).chain(plan.later.iter().map(|phase| &phase.levers));
    for levers in phases.clone() {
        let plan = levers.region.municipalities().len();
        if plan != past {
            return Err(RunError::OtherRegion { plan, past });
        }
    }
    let horizon = Horizon {
        plan,
        months,
        phases: phases.map(LeverConstants::new).collect(),
    };
    let mut results = Results::new(initial.members, months, wanted);
    let mut councils = vec![Council::default(); past];
    let mut settings = vec![CouncilSetting::default(); past];
    for (i, block) in initial.blocks.iter().enumerate() {
        councils.copy_from_slice(&initial.councils[i * past..][..past]);
        let chance = initial.keys.as_ref().map(|keys| Chance {
            keys,
            members: block.numbers,
        });
        let own = Own {
            block,
            chance,
            councils: &mut councils,
            settings: &mut settings,
        };
        horizon.run(own, i * LANES, &mut results);
    }
    Ok(results)
}

/// A plan, worked out as far as it is the same in every world.
struct Horizon<'a> {
    plan: &'a Plan,
    months: Months,
    /// The levers at the start, then those of each later phase.
    phases: Vec<LeverConstants<'a>>,
}

/// What belongs to four members, and room to work.
struct Own<'a> {
    block: &'a Block,
    chance: Option<Chance<'a>>,
    councils: &'a mut [Council],
    settings: &'a mut [CouncilSetting],
}

impl Horizon<'_> {
    fn run(&self, own: Own<'_>, first: usize, results: &mut Results) {
        let Own {
            block,
            chance,
            councils,
            settings,
        } = own;
        let mut state = block.state;
        let mut constants = &self.phases[0];
        let mut setting = Setting::new(&block.worlds, constants, state.agreement, settings);
        let mut effort = setting.effort(constants, state.funded);
        state.start_horizon(&self.plan.start, constants, setting.weakest, councils);
        let record = |inputs: MonthInputs<'_>, state: &State, month, results: &mut Results| {
            for place in 0..results.wanted().len() {
                let values = measure(inputs, state, results.wanted()[place]);
                results.put(place, month, first, values);
            }
        };
        let start = MonthInputs {
            constants,
            setting: &setting,
            councils: settings,
            effort: &effort,
            learning: effort.learning,
        };
        record(start, &state, 0, results);
        for month in 1..=self.months.get() {
            let page = SPIN_UP + month;
            let phase = self
                .plan
                .later
                .iter()
                .position(|phase| phase.after + 1 == month);
            if let Some(phase) = phase {
                constants = &self.phases[phase + 1];
                setting = Setting::new(&block.worlds, constants, state.agreement, settings);
                effort = setting.effort(constants, state.funded);
            }
            let learning = effort.learning;
            let call = constants.funding.has_call(month);
            if call {
                state.funded = month::call(&setting, chance, page);
            } else if constants.funding != Form::Project {
                state.funded = Double::ONE;
            }
            // Time follows from the means: only a new phase or a call changes either.
            if call || phase.is_some() {
                effort = setting.effort(constants, state.funded);
            }
            let inputs = MonthInputs {
                constants,
                setting: &setting,
                councils: settings,
                effort: &effort,
                learning,
            };
            month::step(inputs, chance, page, month, &mut state, councils);
            record(inputs, &state, month, results);
        }
        let inputs = MonthInputs {
            constants,
            setting: &setting,
            councils: settings,
            effort: &effort,
            learning: effort.learning,
        };
        for outcome in Outcome::ALL {
            let values: Single = measure(inputs, &state, outcome);
            results.put_end(outcome, first, values);
        }
    }
}
