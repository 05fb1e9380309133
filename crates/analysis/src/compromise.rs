//! The smallest change of an option with which every group can live.
//!
//! A group can live with a choice that, in enough of its draws (a world that it holds for possible, with weights of
//! its own), is at least as good as today and not noticeably worse than its favourite among the options. Wanted is
//! the choice that does so for every group in the fewest steps from an option, over at most three levers.
//!
//! There are too many such choices to run: some hundred thousand. So [`Search`] runs each move by itself, adds up
//! what moves do in each world to foresee what they do together, and runs what is foreseen to do, the fewest steps
//! first. What it answers with has been run. A nearer one that the sum doesn't foresee can be missed.
//!
//! A caller runs what [`Search::wanted`] asks and hands over the ends with [`Search::take`], until nothing is wanted
//! any more. [`Search::answer`] can be asked at any time, and the search be left.

mod foresight;
mod moves;
mod standing;

pub use moves::{Move, moves};
pub use standing::{Against, Bargain, Objection, Standing};

use regiewijzer_decide::bargaining;
use regiewijzer_decide::smaa::SmaaError;
use regiewijzer_ensemble::{Assumptions, Experiment};
use regiewijzer_model::{ChoiceError, Choices, Months, Outcome, Thresholds};

use crate::ends::Ends;
use crate::groups::{Group, GroupError, distinct};
use standing::Jury;

/// What is sought.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The option that is changed.
    pub from: Choices,
    /// The options on the table, among which each group has a favourite.
    pub options: Vec<Choices>,
    /// The groups.
    pub groups: Vec<Group>,
    /// The measures that count.
    pub criteria: Vec<Outcome>,
    /// From where on a difference is noticed.
    pub thresholds: Thresholds,
    /// In which part of its draws a choice must do for a group, 0 to 1.
    pub share: f64,
    /// How long the horizon is.
    pub months: Months,
    /// How many weights are drawn for each group.
    pub samples: u32,
    /// The seed of the worlds, of chance and of the weights.
    pub seed: u32,
}

impl Question {
    /// In which part of its draws a choice must do for a group where nothing else is asked: our choice.
    pub const SHARE: f64 = 0.7;
}

/// A choice that was run, with how each group stands to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// What is changed of the option; nothing where it is the option itself.
    pub moves: Vec<Move>,
    /// The choice.
    pub choices: Choices,
    /// How each group stands to it.
    pub standings: Vec<Standing>,
}

impl Proposal {
    /// How many steps it is from the option.
    #[must_use]
    pub fn steps(&self) -> u32 {
        self.moves.iter().map(|one| one.steps).sum()
    }

    /// In which part of its draws the group that can live with it the least can do so.
    #[must_use]
    pub fn share(&self) -> f64 {
        let shares = self.standings.iter().map(Standing::share);
        shares.fold(1.0, f64::min)
    }
}

/// What was found so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The choice in the fewest steps with which every group can live, or else the one that comes nearest to that.
    pub proposal: Proposal,
    /// Who can't live with it, and why; nobody where it was found.
    pub objections: Vec<Objection>,
    /// What Nash's solution would be among all that was run, where it is another choice.
    pub nash: Option<Bargain>,
    /// What Kalai and Smorodinsky's would be, where it is another choice.
    pub kalai_smorodinsky: Option<Bargain>,
    /// How many choices were run.
    pub run: usize,
}

/// What is run next.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// Today and the options.
    References,
    /// The option, and each move by itself from this place on.
    Moves(usize),
    /// What is foreseen to do, from this place on.
    Foreseen(usize),
    Done,
}

/// The search, step by step.
#[derive(Clone, Debug)]
pub struct Search {
    question: Question,
    /// Every set of beliefs among the groups, once.
    beliefs: Vec<Assumptions>,
    moves: Vec<Move>,
    /// Which moves go together, in the order in which they are run.
    foreseen: Vec<Vec<usize>>,
    stage: Stage,
    jury: Option<Jury>,
    /// Every choice that was run.
    found: Vec<Ran>,
}

/// A choice that was run.
#[derive(Clone, Debug)]
struct Ran {
    /// The places of its moves among those of the search; none for the option itself.
    moves: Vec<usize>,
    /// Where it ends, under each set of beliefs.
    ends: Vec<Ends>,
    proposal: Proposal,
}

impl Search {
    /// How many choices are run at once.
    const BATCH: usize = 8;
    /// The most combinations that are run.
    const COMBINATIONS: usize = 96;

    /// A search that has run nothing yet.
    ///
    /// # Errors
    /// Where the option, or one on the table, cannot be carried out.
    pub fn new(question: Question) -> Result<Self, ChoiceError> {
        question.from.resolve()?;
        for option in &question.options {
            option.resolve()?;
        }
        let beliefs = distinct(question.groups.iter().map(|group| group.beliefs.clone()));
        Ok(Self {
            moves: moves(&question.from),
            question,
            beliefs,
            foreseen: Vec::new(),
            stage: Stage::References,
            jury: None,
            found: Vec::new(),
        })
    }

    /// The experiments to run next, for each choice one under each set of beliefs; none once it is done.
    ///
    /// # Errors
    /// Where a choice cannot be carried out, which [`Search::new`] excludes.
    pub fn wanted(&self) -> Result<Vec<Experiment>, ChoiceError> {
        let mut experiments = Vec::new();
        for choices in self.next() {
            let plan = choices.resolve()?;
            for assumptions in &self.beliefs {
                experiments.push(Experiment {
                    plan: plan.clone(),
                    assumptions: assumptions.clone(),
                    months: self.question.months,
                    seed: self.question.seed,
                    noise: true,
                });
            }
        }
        Ok(experiments)
    }

    /// Takes the ends of what was wanted, in that order.
    ///
    /// # Errors
    /// Where ends are missing, or the weights of a group don't fit the criteria.
    pub fn take(&mut self, ends: &[Ends]) -> Result<(), GroupError> {
        let choices = self.next();
        let expected = choices.len() * self.beliefs.len();
        if ends.len() != expected {
            let found = ends.len();
            return Err(GroupError::Ends { expected, found });
        }
        let each = self.beliefs.len().max(1);
        match self.stage {
            Stage::References => {
                let ran: Vec<&[Ends]> = ends.chunks(each).collect();
                self.jury = Some(Jury::new(&self.question, &self.beliefs, &ran)?);
                self.stage = Stage::Moves(0);
            }
            Stage::Moves(from) => {
                let count = choices.len();
                let own = (from..from + count).map(|place| match place.checked_sub(1) {
                    None => Vec::new(),
                    Some(one) => vec![one],
                });
                self.keep(own.collect(), ends.chunks(each));
                self.stage = Stage::Moves(from + count);
                if from + count > self.moves.len() {
                    self.foresee();
                }
            }
            Stage::Foreseen(from) => {
                let own = self.foreseen[from..from + choices.len()].to_vec();
                self.keep(own, ends.chunks(each));
                self.stage = Stage::Foreseen(from + choices.len());
                self.stop_where_done();
            }
            Stage::Done => {}
        }
        Ok(())
    }

    /// The best that was found so far; nothing before the option itself was run.
    ///
    /// # Errors
    /// Where the choices that were run can't be bargained about, which finite outcomes exclude.
    pub fn answer(&self) -> Result<Option<Answer>, GroupError> {
        let proposals: Vec<&Proposal> = self.found.iter().map(|ran| &ran.proposal).collect();
        let does = |one: &&&Proposal| one.share() >= self.question.share;
        let nearest = |one: &&&Proposal, other: &&&Proposal| {
            let steps = one.steps().cmp(&other.steps());
            steps.then(other.share().total_cmp(&one.share()))
        };
        let most = |one: &&&Proposal, other: &&&Proposal| {
            let shares = other.share().total_cmp(&one.share());
            shares.then(one.steps().cmp(&other.steps()))
        };
        let best = proposals.iter().filter(does).min_by(nearest);
        let Some(best) = best.or_else(|| proposals.iter().min_by(most)) else {
            return Ok(None);
        };
        let gains = |one: &&Proposal| one.standings.iter().map(Standing::gain).collect();
        let gains: Vec<Vec<f64>> = proposals.iter().map(gains).collect();
        let bargain = |place: Option<usize>| {
            let other = proposals[place?];
            (other.choices != best.choices).then(|| Bargain {
                moves: other.moves.clone(),
                share: other.share(),
            })
        };
        let nash = bargaining::nash(&gains).map_err(SmaaError::from)?;
        let kalai_smorodinsky = bargaining::kalai_smorodinsky(&gains).map_err(SmaaError::from)?;
        let objections = best.standings.iter().enumerate();
        let objections = objections
            .filter_map(|(group, standing)| standing.objection(group, self.question.share));
        Ok(Some(Answer {
            objections: objections.collect(),
            nash: bargain(nash),
            kalai_smorodinsky: bargain(kalai_smorodinsky),
            run: self.found.len(),
            proposal: (*best).clone(),
        }))
    }

    /// The choices that are run next.
    fn next(&self) -> Vec<Choices> {
        let question = &self.question;
        match self.stage {
            Stage::References => {
                let today = question.from.baseline();
                std::iter::once(today)
                    .chain(question.options.iter().cloned())
                    .collect()
            }
            // The option itself comes before the moves.
            Stage::Moves(from) => (from..=self.moves.len())
                .take(Self::BATCH)
                .map(|place| match place.checked_sub(1) {
                    None => question.from.clone(),
                    Some(one) => self.moves[one].on(&question.from),
                })
                .collect(),
            Stage::Foreseen(from) => self.foreseen[from..]
                .iter()
                .take(Self::BATCH)
                .map(|moves| self.moved(moves))
                .collect(),
            Stage::Done => Vec::new(),
        }
    }

    fn moved(&self, moves: &[usize]) -> Choices {
        let from = self.question.from.clone();
        moves
            .iter()
            .fold(from, |choices, one| self.moves[*one].on(&choices))
    }

    /// Keeps choices that were run, each with how the groups stand to it.
    fn keep<'e>(&mut self, moves: Vec<Vec<usize>>, ends: impl Iterator<Item = &'e [Ends]>) {
        let Some(jury) = &self.jury else {
            return;
        };
        let ran: Vec<Ran> = moves
            .into_iter()
            .zip(ends)
            .map(|(moves, ends)| Ran {
                proposal: Proposal {
                    moves: moves.iter().map(|one| self.moves[*one].clone()).collect(),
                    choices: self.moved(&moves),
                    standings: jury.standings(ends),
                },
                ends: ends.to_vec(),
                moves,
            })
            .collect();
        self.found.extend(ran);
    }

    /// The fewest steps of a choice with which every group can live.
    fn fewest_steps(&self) -> Option<u32> {
        let does = self
            .found
            .iter()
            .filter(|ran| ran.proposal.share() >= self.question.share);
        does.map(|ran| ran.proposal.steps()).min()
    }

    /// Which moves go together, once each has been run by itself.
    fn foresee(&mut self) {
        self.stage = Stage::Done;
        let Some(jury) = &self.jury else {
            return;
        };
        let most = self.fewest_steps();
        let together = foresight::together(&self.moves, &self.found, jury, most);
        self.foreseen = together
            .into_iter()
            .filter(|moves| self.moved(moves).resolve().is_ok())
            .take(Self::COMBINATIONS)
            .collect();
        if !self.foreseen.is_empty() {
            self.stage = Stage::Foreseen(0);
        }
    }

    /// Nothing that is still to be run takes fewer steps than what was found.
    fn stop_where_done(&mut self) {
        let Stage::Foreseen(next) = self.stage else {
            return;
        };
        let steps = |moves: &[usize]| moves.iter().map(|one| self.moves[*one].steps).sum::<u32>();
        let best = self.fewest_steps();
        let rest = self.foreseen[next..].iter().map(|moves| steps(moves)).min();
        let is_done = match (best, rest) {
            (_, None) => true,
            (Some(best), Some(rest)) => best <= rest,
            (None, Some(_)) => false,
        };
        if is_done {
            self.stage = Stage::Done;
        }
    }
}
