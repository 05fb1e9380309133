//! The worlds of some members and their states after the spin-up.

use crate::chance::Keys;
use crate::lanes::{LANES, Word};
use crate::lever_constants::LeverConstants;
use crate::month::{self, Chance, MonthInputs};
use crate::setting::{CouncilSetting, Setting};
use crate::state::{Council, State};
use crate::worlds::{Design, Worlds};
use regiewijzer_ensemble::Experiment;
use regiewijzer_model::{Past, World};
use std::ops::Range;

/// Members at the start of the horizon. All options of one region start from here, in the same
/// worlds and with the same draws, so the spin-up is run once for all of them.
#[derive(Clone, Debug)]
pub struct InitialStates {
    pub(crate) past: Past,
    pub(crate) keys: Option<Keys>,
    pub(crate) members: usize,
    pub(crate) blocks: Vec<Block>,
    /// By block and, within a block, by municipality.
    pub(crate) councils: Vec<Council>,
}

/// Four members.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) numbers: Word,
    pub(crate) worlds: Worlds,
    pub(crate) state: State,
}

impl InitialStates {
    /// The initial states of these members of an experiment. A member is the same in any range.
    #[must_use]
    pub fn new(experiment: &Experiment, members: Range<u32>) -> Self {
        let design = Design::new(experiment.seed, &experiment.assumptions);
        let last = members.end.saturating_sub(1);
        let blocks = members.clone().step_by(LANES).map(|first| {
            // Lanes left over in the last block repeat its last member; they are never read.
            let numbers = [0, 1, 2, 3].map(|lane| (first + lane).min(last));
            (numbers, design.worlds(numbers))
        });
        let seed = experiment.noise.then_some(experiment.seed);
        Self::of_blocks(&experiment.plan.past, seed, members.len(), blocks)
    }

    /// The initial states of given worlds, each with the number of the member that its draws belong
    /// to. Without a seed every draw is its expectation. All worlds have the readings of the first.
    #[must_use]
    pub fn of_worlds(past: &Past, seed: Option<u32>, members: &[(u32, World)]) -> Self {
        let blocks = members.chunks(LANES).map(|four| {
            let own = [0, 1, 2, 3].map(|lane: usize| &four[lane.min(four.len() - 1)]);
            (
                own.map(|(number, _)| *number),
                Worlds::of(own.map(|(_, world)| world)),
            )
        });
        Self::of_blocks(past, seed, members.len(), blocks)
    }

    /// How many members there are.
    #[must_use]
    pub fn members(&self) -> usize {
        self.members
    }

    /// Bytes that a member takes, about.
    #[must_use]
    pub fn bytes_per_member(&self) -> usize {
        let councils = self.past.levers.region.municipalities().len() * size_of::<Council>();
        (size_of::<Block>() + councils) / LANES
    }

    fn of_blocks(
        past: &Past,
        seed: Option<u32>,
        members: usize,
        worlds: impl Iterator<Item = ([u32; LANES], Worlds)>,
    ) -> Self {
        let constants = LeverConstants::new(&past.levers);
        let keys = seed.map(Keys::new);
        let n = past.levers.region.municipalities().len();
        let mut settings = vec![CouncilSetting::default(); n];
        let mut councils = vec![Council::default(); members.div_ceil(LANES) * n];
        let blocks = worlds
            .zip(councils.chunks_mut(n))
            .map(|((numbers, worlds), councils)| {
                let numbers = Word::new(numbers);
                let chance = keys.as_ref().map(|keys| Chance {
                    keys,
                    members: numbers,
                });
                let mut state = State::at_start(
                    &worlds.in_force(&past.levers),
                    past.centre_city,
                    chance,
                    councils,
                );
                let setting = Setting::new(&worlds, &constants, state.agreement, &mut settings);
                let effort = setting.effort(&constants, state.funded);
                let inputs = MonthInputs {
                    constants: &constants,
                    setting: &setting,
                    councils: &settings,
                    effort: &effort,
                    learning: effort.learning,
                };
                for page in past.pages() {
                    month::step(inputs, chance, page, 0, &mut state, councils);
                }
                Block {
                    numbers,
                    worlds,
                    state,
                }
            });
        let blocks = blocks.collect();
        Self {
            past: past.clone(),
            keys,
            members,
            blocks,
            councils,
        }
    }
}
