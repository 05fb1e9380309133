//! The region of one option, month by month: who is in it, what ties them, where people are.
//!
//! It is one run, in the world in the middle of every range and with noise off: every event takes its
//! expectation, so a trekker is a chance. Quantities of a region that the model doesn't divide over its
//! municipalities aren't divided here either.

use regiewijzer_ensemble::Experiment;
use regiewijzer_model::run::{Snapshot, Values, trace};
use regiewijzer_model::state::State;
use regiewijzer_model::{Node, Region};
use serde::{Deserialize, Serialize};

/// The region of an option.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// The inhabitants that each municipality stands for, the centre city or else the largest first.
    pub municipalities: Vec<f32>,
    /// Actors of the social economy.
    pub actors: f32,
    /// Every month of the horizon, from its start.
    pub months: Vec<Month>,
}

/// A month: stocks at its end, contact and time during it. That of the start has the contact and the time
/// of the first month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Month {
    /// Every council, in the order of the municipalities.
    pub councils: Vec<Council>,
    /// Working time of the regisseur inside the councils, in the field and on policy, in FTE; that on
    /// policy together with the neighbours.
    pub time: [f32; 3],
    /// What ties the parts of the region, each 0–1.
    pub ties: Ties,
    /// How many people are where.
    pub people: People,
}

/// A council in one month, each figure 0–1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Council {
    /// Its draagvlak.
    pub draagvlak: f32,
    /// The chance that it has a trekker.
    pub trekker: f32,
    /// Contact of the regisseur with it.
    pub contact: f32,
}

/// What ties the parts of a region, each 0–1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ties {
    /// Contact of the regisseur with the actors.
    pub contact_actors: f32,
    /// Reach of the regisseur on policy.
    pub reach_policy: f32,
    /// The vision that the councils share.
    pub gedragen_visie: f32,
    /// Cooperation among firms of the social economy.
    pub samenwerking_se: f32,
    /// Cooperation of the social economy and the councils.
    pub samenwerking_bestuur: f32,
    /// Cooperation of the social economy and regular firms.
    pub samenwerking_nec: f32,
    /// Alignment of the social economy and VDAB.
    pub afstemming_vdab: f32,
    /// Coherence of the policies of levels and sectors.
    pub beleidscoherentie: f32,
}

/// People of the target group and the places for them, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct People {
    /// Jobseekers.
    pub seeking: f32,
    /// Those with a ticket who wait for a place.
    pub waiting: f32,
    /// Workers in local services (LDE).
    pub workers_lde: f32,
    /// Places there.
    pub places_lde: f32,
    /// Workers in maatwerk.
    pub workers_maatwerk: f32,
    /// Places there.
    pub places_maatwerk: f32,
    /// Lasting moves to regular work since the start of the horizon.
    pub moved_on: f32,
    /// Failed starts in regular work since the start of the horizon.
    pub failed_starts: f32,
    /// Relapses after moving on since the start of the horizon.
    pub relapsed: f32,
}

impl Field {
    /// The region of an experiment. Of its chance and its seed nothing is used.
    #[must_use]
    pub fn of(experiment: &Experiment) -> Self {
        let world = experiment.assumptions.middle();
        let trace = trace(&world, &experiment.plan, experiment.months);
        let region = &experiment.plan.horizon.region;
        let mut field = Self {
            municipalities: region
                .municipalities()
                .iter()
                .map(|one| (one.share() * region.inhabitants()) as f32)
                .collect(),
            actors: 0.0,
            months: Vec::with_capacity(trace.len() + 1),
        };
        let mut relapsed = 0.0;
        for snapshot in &trace {
            let values = snapshot.values();
            if field.months.is_empty() {
                field.actors = values[Node::Actoren as usize] as f32;
                let start = month(snapshot, &values, snapshot.before(), relapsed);
                field.months.push(start);
            }
            relapsed += relapses(snapshot, &values);
            let end = month(snapshot, &values, &snapshot.after(), relapsed);
            field.months.push(end);
        }
        field
    }
}

/// People who moved on and came back this month, per 1,000 inhabitants.
fn relapses(snapshot: &Snapshot<'_>, values: &Values) -> f64 {
    let people = &snapshot.before().pipeline;
    let workers = people.workers_lde + people.workers_maatwerk;
    values[Node::KansDoorstroom as usize] * workers * values[Node::Terugval as usize]
}

fn month(snapshot: &Snapshot<'_>, values: &Values, state: &State, relapsed: f64) -> Month {
    let value = |node: Node| values[node as usize] as f32;
    let councils = state.draagvlak.iter().zip(&state.trekkers);
    let stocks = &state.stocks;
    Month {
        councils: councils
            .zip(snapshot.contacts())
            .map(|((draagvlak, trekker), contact)| Council {
                draagvlak: *draagvlak as f32,
                trekker: *trekker as f32,
                contact: *contact as f32,
            })
            .collect(),
        time: [Node::TijdBestuur, Node::TijdTerrein, Node::TijdBeleid].map(value),
        ties: Ties {
            contact_actors: value(Node::ContactActoren),
            reach_policy: value(Node::BereikBeleid),
            gedragen_visie: stocks.gedragen_visie as f32,
            samenwerking_se: stocks.samenwerking_se as f32,
            samenwerking_bestuur: stocks.samenwerking_bestuur as f32,
            samenwerking_nec: stocks.samenwerking_nec as f32,
            afstemming_vdab: stocks.afstemming_vdab as f32,
            beleidscoherentie: stocks.beleidscoherentie as f32,
        },
        people: people(snapshot.region(), state, relapsed),
    }
}

fn people(region: &Region, state: &State, relapsed: f64) -> People {
    let number = |per_1000: f64| (per_1000 * region.inhabitants() / 1000.0) as f32;
    let (pipeline, tally) = (&state.pipeline, &state.tally);
    People {
        seeking: number(pipeline.jobseekers),
        waiting: number(pipeline.ticket_holders),
        workers_lde: number(pipeline.workers_lde),
        places_lde: number(pipeline.places_lde),
        workers_maatwerk: number(pipeline.workers_maatwerk),
        places_maatwerk: number(pipeline.places_maatwerk),
        moved_on: number(tally.doorstroom),
        failed_starts: number(tally.carrousel),
        relapsed: number(relapsed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regiewijzer_engine::{InitialStates, run};
    use regiewijzer_ensemble::{Inquiry, Range};
    use regiewijzer_evidence::partnerships;
    use regiewijzer_model::{Choices, Outcome, Parameter, Scenario, Share};

    /// The same inquiry with every assumption in the middle of its range and noise off.
    fn in_the_middle(inquiry: &Inquiry) -> Inquiry {
        let middle = inquiry.assumptions.middle();
        let mut inquiry = inquiry.clone();
        for parameter in Parameter::ALL {
            let at = middle.get(parameter);
            inquiry
                .assumptions
                .set(parameter, Range { lo: at, hi: at })
                .unwrap();
        }
        inquiry.noise = false;
        inquiry
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn every_month_has_the_figures_of_the_engine(
            scenario in prop::sample::select(Scenario::ALL.to_vec()),
            partnership in 0..partnerships().len(), power in 0.0..=1.0f64,
        ) {
            let mut choices = Choices::of_scenario(scenario);
            choices.partnership = Some(partnerships()[partnership].id.to_owned());
            choices.doorzettingsmacht = Some(Share::clamped(power));
            let inquiry = Inquiry::about(choices);
            let field = Field::of(&inquiry.resolve().unwrap());
            let experiment = in_the_middle(&inquiry).resolve().unwrap();
            let initial = InitialStates::new(&experiment, 0..1);
            let results = run(&initial, &experiment.plan, experiment.months, &Outcome::ALL).unwrap();
            let region = &experiment.plan.horizon.region;
            let thousands = region.inhabitants() as f32 / 1000.0;
            let mut before = 0.0;
            for (number, month) in field.months.iter().enumerate() {
                let draagvlak: Vec<f64> = month.councils.iter().map(|one| one.draagvlak.into()).collect();
                let (ties, people) = (&month.ties, &month.people);
                for (outcome, shown) in [
                    (Outcome::Draagvlak, region.mean_over_people(&draagvlak) as f32),
                    (Outcome::GedragenVisie, ties.gedragen_visie),
                    (Outcome::SamenwerkingSe, ties.samenwerking_se),
                    (Outcome::SamenwerkingBestuur, ties.samenwerking_bestuur),
                    (Outcome::SamenwerkingNec, ties.samenwerking_nec),
                    (Outcome::AfstemmingVdab, ties.afstemming_vdab),
                    (Outcome::Beleidscoherentie, ties.beleidscoherentie),
                    (Outcome::PlaatsenLde, people.places_lde / thousands),
                    (Outcome::PlaatsenMaatwerk, people.places_maatwerk / thousands),
                    (Outcome::InvullingLde, people.workers_lde / people.places_lde),
                    (Outcome::InvullingMaatwerk, people.workers_maatwerk / people.places_maatwerk),
                    (Outcome::Doorstroom, people.moved_on / thousands),
                    (Outcome::Carrousel, people.failed_starts / thousands),
                ] {
                    let engine = results.at(outcome, number as u32).unwrap()[0];
                    prop_assert!((engine - shown).abs() < 2e-4, "{outcome:?} in {number}: {engine}, {shown}");
                }
                prop_assert!(people.relapsed >= before);
                before = people.relapsed;
            }
            prop_assert_eq!(field.months.len(), 73);
            let inhabitants: f32 = field.municipalities.iter().sum();
            prop_assert!((inhabitants / 1000.0 / thousands - 1.0).abs() < 1e-5);
        }
    }

    #[test]
    fn chance_and_the_seed_change_nothing() {
        let inquiry = Inquiry::about(Choices::of_scenario(Scenario::Beleidsregisseur));
        let other = Inquiry {
            seed: 7,
            noise: false,
            ..inquiry.clone()
        };
        let [one, two] = [inquiry, other].map(|one| Field::of(&one.resolve().unwrap()));
        assert_eq!(one, two);
    }
}
