//! Why, and how sure: what is asked of one option at a time.

use regiewijzer_analysis::discovery::Search;
use regiewijzer_analysis::explanation::Worth;
use regiewijzer_analysis::{
    Carrying, Ends, Explanation, Factors, Field, Found, Sensitivity, Shortfall, Weighing, Weights,
    discover,
};
use regiewijzer_decide::discovery::DiscoveryError;
use regiewijzer_decide::smaa::Study;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Months, Outcome};

use super::TaskRunner;
use super::host::{Host, Stop};
use crate::worker::task::{Answer, Weigh};

/// Places of a design that are run before a pause.
const AT_ONCE: usize = 128;

impl TaskRunner {
    /// Which changed lever did what since today.
    pub(super) async fn explain(
        &mut self,
        inquiry: &Inquiry,
        members: u32,
        host: &impl Host,
    ) -> Result<Answer, Stop> {
        let why = Explanation::since_today(inquiry).map_err(refused)?;
        let experiments = why.experiments();
        let mut worths = Vec::with_capacity(experiments.len());
        let mut baseline = None;
        for experiment in experiments {
            let ensemble = self.gather(experiment.clone(), members, host).await?;
            let ends = Ends::of_ensemble(&ensemble, members);
            // The first is the baseline. Of the others only what they are worth is kept.
            worths.push(Worth::of(
                &ends,
                baseline.get_or_insert_with(|| ends.clone()),
            ));
            host.progress(worths.len() as f32 / experiments.len() as f32);
            host.pause().await?;
        }
        let explain = |outcome| why.contributions(outcome, &worths).map_err(refused);
        let explained = Outcome::ALL
            .into_iter()
            .map(explain)
            .collect::<Result<_, _>>()?;
        Ok(Answer::Explained(explained))
    }

    /// For which weights each option is best.
    pub(super) async fn weigh(&mut self, task: Weigh, host: &impl Host) -> Result<Answer, Stop> {
        let mut ends = Vec::with_capacity(task.inquiries.len());
        let (mut months, mut seed) = (Months::POLICY_CYCLE, Inquiry::SEED);
        for inquiry in &task.inquiries {
            (months, seed) = (inquiry.months, inquiry.seed);
            let ensemble = self.gather(inquiry.resolve()?, task.members, host).await?;
            ends.push(Ends::of_ensemble(&ensemble, task.members));
        }
        let mut weighed = Vec::with_capacity(task.weights.len());
        for weights in task.weights {
            let weighing = Weighing {
                criteria: task.criteria.clone(),
                weights: weights.clone(),
                months,
                samples: Study::SAMPLES.max(task.members),
                seed,
            };
            let mut found = weighing.analyse(&ends).map_err(refused)?;
            // A page shows no pairs, and an answer is carried by its document.
            found.pairwise.clear();
            if weights != Weights::None {
                // A page says for which weights an option is the best only where all are possible, and
                // they are half of what a document would carry.
                found.central_weights.fill(None);
                found.confidence.fill(None);
            }
            weighed.push(found);
            host.pause().await?;
        }
        Ok(Answer::Weighed(weighed))
    }

    /// In which worlds the first option does worse than the second, by at least so much.
    pub(super) async fn discover(
        &mut self,
        options: [Inquiry; 2],
        (outcome, noticeable): (Outcome, f64),
        members: u32,
        host: &impl Host,
    ) -> Result<Answer, Stop> {
        let [own, other] = options;
        let (own, other) = (own.resolve()?, other.resolve()?);
        let ensemble = self.gather(own.clone(), members, host).await?;
        let against = self.gather(other.clone(), members, host).await?;
        let ends = Ends::of_ensemble(&ensemble, members);
        let against = Ends::of_ensemble(&against, members);
        let cases = Shortfall::LosesTo(&against, noticeable).cases(&ends, outcome);
        let worlds: Vec<_> = (0..members).map(|member| own.world(member)).collect();
        host.pause().await?;
        let factors = Factors::of([&own, &other]);
        let found = match discover(&factors, &worlds, &cases, &Search::default()) {
            Ok(found) => found,
            // It does worse everywhere or nowhere: there is nothing to tell apart.
            Err(DiscoveryError::NoCases(_) | DiscoveryError::OnlyCases(_)) => None,
            Err(error) => return Err(refused(error)),
        };
        let found = found.unwrap_or_else(|| Found::unrestricted(&cases));
        Ok(Answer::Discovered(found))
    }
}

/// The regions of these options, month by month.
pub(super) async fn fields(inquiries: &[Inquiry], host: &impl Host) -> Result<Answer, Stop> {
    let mut fields = Vec::with_capacity(inquiries.len());
    for inquiry in inquiries {
        fields.push(Field::of(&inquiry.resolve()?));
        host.pause().await?;
    }
    Ok(Answer::Fields(fields))
}

/// How much each arrow of the causal diagram carried since today.
pub(super) async fn carry(
    inquiry: &Inquiry,
    members: u32,
    host: &impl Host,
) -> Result<Answer, Stop> {
    let baseline = Inquiry {
        choices: inquiry.choices.baseline(),
        ..inquiry.clone()
    };
    let mut carrying = Carrying::new(baseline.resolve()?, inquiry.resolve()?);
    for member in 0..members {
        let mut following = carrying.follow(member);
        while following.month() {
            host.pause().await?;
        }
        let links = following.to_the_end();
        carrying.add(&links);
        host.progress((f64::from(member + 1) / f64::from(members)) as f32);
    }
    Ok(Answer::Carried(carrying.shares()))
}

/// What each parameter explains of the variance of a measure.
pub(super) async fn sensitivity(
    inquiry: &Inquiry,
    outcome: Outcome,
    samples: u32,
    host: &impl Host,
) -> Result<Answer, Stop> {
    let study = Sensitivity::sobol(inquiry.resolve()?, samples).map_err(refused)?;
    let mut places = study.design().points();
    let all = f64::from(samples) * (study.factors().parameters().len() + 2) as f64;
    let mut values = Vec::with_capacity(all as usize);
    loop {
        let some: Vec<Vec<f64>> = places.by_ref().take(AT_ONCE).collect();
        if some.is_empty() {
            break;
        }
        values.extend(study.ends_at(&some)?.of(outcome));
        host.progress((values.len() as f64 / all) as f32);
        host.pause().await?;
    }
    // A measure that assumptions don't move has no variance to explain.
    let same = values.windows(2).all(|two| two[0] == two[1]);
    let found = if same {
        None
    } else {
        Some(study.indices(&values).map_err(refused)?)
    };
    Ok(Answer::Sensitivity(found))
}

fn refused(error: impl std::error::Error) -> Stop {
    Stop::Refused(error.to_string())
}
