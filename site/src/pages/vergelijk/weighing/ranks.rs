//! From ranks of measures to weights, and which measures count.

use regiewijzer_analysis::Weights;
use regiewijzer_exploration::Ranks;
use regiewijzer_model::Outcome;

/// A measure for each theme of the evaluation, to begin with.
pub(in crate::pages::vergelijk) const THEMES: [Outcome; 8] = [
    Outcome::SamenwerkingSe,
    Outcome::SamenwerkingNec,
    Outcome::Draagvlak,
    Outcome::AfstemmingVdab,
    Outcome::Beleidscoherentie,
    Outcome::InvullingLde,
    Outcome::Doorstroom,
    Outcome::Kost,
];

/// The fewest measures that can be weighed against each other.
pub(super) const LEAST: usize = 2;

/// What ranks say of the weights of the measures that count.
pub(super) fn weights(ranks: &Ranks, criteria: &[Outcome]) -> Weights {
    let mut ranked: Vec<(u32, Outcome)> = criteria
        .iter()
        .filter_map(|measure| Some((ranks.of(*measure)?, *measure)))
        .collect();
    // Stable: measures that share a rank keep their order.
    ranked.sort_by_key(|(rank, _)| *rank);
    let tiers: Vec<Vec<Outcome>> = ranked
        .chunk_by(|(one, _), (other, _)| one == other)
        .map(|tier| tier.iter().map(|(_, measure)| *measure).collect())
        .collect();
    if tiers.is_empty() {
        Weights::None
    } else {
        Weights::Ordinal(tiers)
    }
}

/// With a measure more or less among those that count, in the order of all measures. The last two
/// stay: with fewer there is nothing to weigh.
pub(super) fn toggled(criteria: &[Outcome], measure: Outcome) -> Vec<Outcome> {
    let counts = criteria.contains(&measure);
    if counts && criteria.len() <= LEAST {
        return criteria.to_vec();
    }
    Outcome::ALL
        .into_iter()
        .filter(|one| criteria.contains(one) != (*one == measure))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_at_the_start_counts_nothing_twice() {
        assert_eq!(regiewijzer_analysis::movable::doubles(&THEMES).count(), 0);
    }

    #[test]
    fn without_ranks_every_weight_is_possible() {
        assert_eq!(weights(&Ranks::default(), &THEMES), Weights::None);
    }

    #[test]
    fn ranks_become_tiers_the_weightiest_first() {
        let ranks = Ranks::default()
            .with(Outcome::Kost, Some(3))
            .with(Outcome::Doorstroom, Some(1))
            .with(Outcome::Draagvlak, Some(3))
            .with(Outcome::Autonomie, Some(2));
        assert_eq!(
            weights(&ranks, &THEMES),
            Weights::Ordinal(vec![
                vec![Outcome::Doorstroom],
                vec![Outcome::Draagvlak, Outcome::Kost],
            ]),
            "autonomy has a rank but doesn't count"
        );
    }

    #[test]
    fn at_least_two_measures_count() {
        let two = [Outcome::Draagvlak, Outcome::Kost];
        assert_eq!(toggled(&two, Outcome::Kost), two);
        let three = toggled(&two, Outcome::Autonomie);
        assert_eq!(
            three,
            [Outcome::Draagvlak, Outcome::Autonomie, Outcome::Kost]
        );
        assert_eq!(toggled(&three, Outcome::Autonomie), two);
    }
}
