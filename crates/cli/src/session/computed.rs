//! What the model makes of a session, for its minutes.

use anyhow::{Context as _, Result};
use regiewijzer_analysis::compromise::Question;
use regiewijzer_analysis::{Ends, compare};
use regiewijzer_exploration::{Exploration, link};
use regiewijzer_model::{Direction as Better, Months, Outcome, Thresholds};
use regiewijzer_session::minutes::{Computed, Effect, Tested, Worlds};
use regiewijzer_session::{Condition, Direction, Session, study};

use super::{MEMBERS_IN_SEARCH, searched};
use crate::engine::Engine;

/// Everything that is computed for a session; the smallest change of the option at a place, where one is given.
pub(super) fn of(session: &Session, from: Option<usize>, members: u32) -> Result<Computed> {
    let asked = study::study(session);
    let predictions = session.plan.predictions.iter().map(|one| {
        let beside = BesideToday::run(&link::read(&one.link).exploration, members)?;
        Ok(Some(beside.on(one.measure)?.worlds))
    });
    let predictions = predictions.collect::<Result<Vec<_>>>()?;
    let options = session.table_options().map(|option| {
        let beside = BesideToday::run(&link::read(&option.link).exploration, members)?;
        let effects = option.predictions.iter().map(|expected| {
            let found = beside.on(expected.measure)?;
            Ok(Effect {
                measure: expected.measure,
                difference: found.difference,
                direction: found.direction,
            })
        });
        effects.collect::<Result<Vec<_>>>()
    });
    let options = options.collect::<Result<Vec<_>>>()?;
    let conditions = session
        .conditions()
        .map(|condition| tested(session, condition, members));
    let conditions = conditions.collect::<Result<Vec<_>>>()?;
    // One party alone has nobody to differ from.
    let disagreement = if asked.groups.len() < 2 || asked.options.len() < 2 {
        None
    } else {
        let ends = Engine::default().ends_of_each(&asked.experiments()?, members)?;
        Some(asked.analyse(&ends)?)
    };
    let change = from.map(|place| {
        let name = study::options(session)[place].name.clone();
        Ok::<_, anyhow::Error>((
            name,
            searched(session, place, Question::SHARE, MEMBERS_IN_SEARCH)?,
        ))
    });
    Ok(Computed {
        predictions,
        options,
        conditions,
        disagreement,
        change: change.transpose()?,
        members,
        seed: asked.seed,
    })
}

/// What a condition does to the option of its table; nothing where there is no such option, or where the range makes no
/// sense for the assumption.
fn tested(session: &Session, condition: &Condition, members: u32) -> Result<Option<Tested>> {
    let mut options = session
        .table_options()
        .filter(|option| option.table == condition.table);
    let Some((option, expected)) = options
        .next()
        .and_then(|one| Some((one, one.predictions.first()?)))
    else {
        return Ok(None);
    };
    let without = link::read(&option.link).exploration;
    let mut with = without.clone();
    if with
        .assumptions
        .set(condition.parameter, condition.range)
        .is_err()
    {
        return Ok(None);
    }
    let better = |explored: &Exploration| {
        let worlds = BesideToday::run(explored, members)?
            .on(expected.measure)?
            .worlds;
        Ok::<_, anyhow::Error>(match expected.measure.direction() {
            Better::Higher => worlds.more,
            Better::Lower => worlds.less,
        })
    };
    Ok(Some(Tested {
        measure: expected.measure,
        with: better(&with)?,
        without: better(&without)?,
    }))
}

/// What an option does to a measure, against today in its region.
struct AgainstToday {
    worlds: Worlds,
    difference: f64,
    direction: Direction,
}

/// An option and today in its region, run in the same worlds.
struct BesideToday {
    months: Months,
    ends: Vec<Ends>,
}

impl BesideToday {
    fn run(explored: &Exploration, members: u32) -> Result<Self> {
        let experiments = [
            explored.baseline().resolve()?,
            explored.inquiry().resolve()?,
        ];
        Ok(Self {
            months: explored.months,
            ends: Engine::default().ends_of_each(&experiments, members)?,
        })
    }

    /// What the option does to a measure.
    fn on(&self, measure: Outcome) -> Result<AgainstToday> {
        let noticeable = Thresholds::default().over(measure, self.months);
        let found = compare(&self.ends, measure, noticeable)?;
        let wins = found[1]
            .against(0)
            .context("an option stands against today")?;
        // Better is more or less, as the measure has it.
        let [more, less] = match measure.direction() {
            Better::Higher => [wins.better, wins.worse],
            Better::Lower => [wins.worse, wins.better],
        };
        let all = wins.worlds().max(1);
        let of_100 = |worlds: usize| ((200 * worlds + all) / (2 * all)) as u32;
        let [more, less] = [of_100(more), of_100(less)];
        let difference = found[1].difference.p50;
        Ok(AgainstToday {
            worlds: Worlds {
                more,
                less,
                same: 100_u32.saturating_sub(more + less),
            },
            difference,
            direction: if difference >= noticeable {
                Direction::Up
            } else if difference <= -noticeable {
                Direction::Down
            } else {
                Direction::Same
            },
        })
    }
}
