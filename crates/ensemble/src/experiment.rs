//! A question to the model, and the same with everything resolved.

use crate::assumptions::Assumptions;
use crate::design;
use regiewijzer_model::{ChoiceError, Choices, Draws, Months, Plan, Run, World, simulate};
use serde::{Deserialize, Serialize};

/// A question to the model, as it stands in a link, a file or a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inquiry {
    /// What is chosen.
    pub choices: Choices,
    /// What is assumed.
    pub assumptions: Assumptions,
    /// How long the horizon is.
    pub months: Months,
    /// The seed of the worlds and of chance.
    pub seed: u32,
    /// Is chance on? Without it every event takes its expectation.
    pub noise: bool,
}

impl Inquiry {
    /// The seed where none is chosen.
    pub const SEED: u32 = 1;
    /// The members of an ensemble where no number is chosen.
    pub const MEMBERS: u32 = 1024;

    /// These choices over a policy cycle, under the model's own assumptions.
    #[must_use]
    pub fn about(choices: Choices) -> Self {
        Self {
            choices,
            assumptions: Assumptions::default(),
            months: Months::POLICY_CYCLE,
            seed: Self::SEED,
            noise: true,
        }
    }

    /// The experiment that answers this.
    ///
    /// # Errors
    /// Where the choices cannot be carried out.
    pub fn resolve(&self) -> Result<Experiment, ChoiceError> {
        Ok(Experiment {
            plan: self.choices.resolve()?,
            assumptions: self.assumptions.clone(),
            months: self.months,
            seed: self.seed,
            noise: self.noise,
        })
    }
}

/// An experiment, ready to run: the same for every member but for its world and its chance.
#[derive(Clone, Debug, PartialEq)]
pub struct Experiment {
    /// What was done in the past and what is done over the horizon.
    pub plan: Plan,
    /// The ranges of the uncertain parameters.
    pub assumptions: Assumptions,
    /// How long the horizon is.
    pub months: Months,
    /// The seed of the worlds and of chance.
    pub seed: u32,
    /// Is chance on?
    pub noise: bool,
}

impl Experiment {
    /// The world of one member.
    #[must_use]
    pub fn world(&self, member: u32) -> World {
        design::world(self.seed, member, &self.assumptions)
    }

    /// The draws of one member.
    #[must_use]
    pub fn draws(&self, member: u32) -> Draws {
        if self.noise {
            Draws::of_member(self.seed, member)
        } else {
            Draws::expected()
        }
    }

    /// The run of one member. It depends on nothing but the experiment and the number of the member.
    #[must_use]
    pub fn run(&self, member: u32) -> Run {
        simulate(
            &self.world(member),
            &self.plan,
            self.months,
            &mut self.draws(member),
        )
    }
}
