//! Which part of the causal diagram counts for a measure.

use regiewijzer_analysis::Carried;
use regiewijzer_model::description::ARROWS;
use regiewijzer_model::{Arrow, Node, Outcome};

/// An arrow by which less than this part of the difference of the measure came is left out.
const LEAST: f64 = 0.05;
/// More arrows than this cannot be taken in at a glance.
const MOST: usize = 16;

/// The quantity of the diagram that is this measure.
pub(super) fn node_of(measure: Outcome) -> Option<Node> {
    Node::from_id(measure.id())
}

/// The arrows, by their place among all, along which the difference of a measure came, those by
/// which most came first.
///
/// What an arrow brought to the measure is estimated along the strongest way from it to there: the
/// product, over the arrows of that way, of the part each had in all that pushed the quantity it
/// leads to. So before every arrow stand the arrows by which it leads to the measure.
pub(super) fn toward(measure: Node, carried: &[Carried]) -> Vec<usize> {
    let part = parts(carried);
    let (reach, rank) = reached(measure, &part);
    let mut arrows: Vec<(usize, f64)> = ARROWS
        .iter()
        .enumerate()
        .map(|(place, arrow)| (place, reach[arrow.to as usize] * part[place]))
        .filter(|(_, brought)| *brought >= LEAST)
        .collect();
    let rank_of = |place: usize| rank[ARROWS[place].to as usize];
    arrows.sort_by(|(a, by_a), (b, by_b)| by_b.total_cmp(by_a).then(rank_of(*a).cmp(&rank_of(*b))));
    arrows.truncate(MOST);
    arrows.into_iter().map(|(place, _)| place).collect()
}

/// The part of each arrow in all that pushed the quantity it leads to, 0–1.
fn parts(carried: &[Carried]) -> Vec<f64> {
    let share = |place: usize| carried.get(place).map_or(0.0, |one| one.share);
    let all_into = |arrow: &Arrow| -> f64 {
        let into = (0..ARROWS.len()).filter(|place| ARROWS[*place].to == arrow.to);
        into.map(share).sum()
    };
    let part = |(place, arrow): (usize, &Arrow)| {
        let all = all_into(arrow);
        if all > 0.0 { share(place) / all } else { 0.0 }
    };
    ARROWS.iter().enumerate().map(part).collect()
}

/// How much of what happens to each quantity reaches the measure along the strongest way, 0–1, and
/// in which order they are reached from there.
fn reached(measure: Node, part: &[f64]) -> (Vec<f64>, Vec<usize>) {
    let count = Node::ALL.len();
    let mut reach = vec![0.0_f64; count];
    let mut rank = vec![count; count];
    reach[measure as usize] = 1.0;
    for step in 0..count {
        let open = Node::ALL
            .into_iter()
            .filter(|node| rank[*node as usize] == count);
        let next = open.max_by(|a, b| reach[*a as usize].total_cmp(&reach[*b as usize]));
        let Some(next) = next else { break };
        rank[next as usize] = step;
        for (place, arrow) in ARROWS.iter().enumerate().filter(|(_, a)| a.to == next) {
            let through = reach[next as usize] * part[place];
            let from = &mut reach[arrow.from as usize];
            *from = from.max(through);
        }
    }
    (reach, rank)
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_analysis::mechanisms::carried;
    use regiewijzer_ensemble::Inquiry;
    use regiewijzer_model::{Choices, Scenario};

    fn of(scenario: Scenario) -> Vec<Carried> {
        let inquiry = |one| Inquiry::about(Choices::of_scenario(one)).resolve().unwrap();
        carried(&inquiry(Scenario::Vandaag), &inquiry(scenario), 1)
    }

    #[test]
    fn every_measure_is_a_quantity_of_the_diagram() {
        for measure in Outcome::ALL {
            assert!(node_of(measure).is_some(), "{}", measure.id());
        }
    }

    #[test]
    fn from_every_arrow_that_is_shown_the_way_to_the_measure_is_shown() {
        let carried = of(Scenario::Beleidsregisseur);
        for measure in Outcome::ALL.into_iter().filter_map(node_of) {
            let shown = toward(measure, &carried);
            assert!(shown.len() <= MOST);
            let mut reached = vec![measure];
            for place in &shown {
                let arrow = &ARROWS[*place];
                assert!(reached.contains(&arrow.to), "{}", arrow.to.id());
                reached.push(arrow.from);
            }
        }
    }

    #[test]
    fn where_nothing_differs_nothing_is_shown() {
        let none = vec![
            Carried {
                share: 0.0,
                push: 0.0
            };
            ARROWS.len()
        ];
        assert!(toward(Node::ALL[0], &none).is_empty());
    }

    #[test]
    fn policy_coherence_comes_by_way_of_policy() {
        let measure = node_of(Outcome::Beleidscoherentie).unwrap();
        let shown = toward(measure, &of(Scenario::Beleidsregisseur));
        let by = |id: &str| shown.iter().any(|place| ARROWS[*place].from.id() == id);
        assert!(by("bereik_beleid") && by("regiemix"));
    }
}
