//! Putting many changed levers into few groups.

/// Puts changed levers into at most `most` groups; `families[l]` is the family of changed lever `l`.
///
/// Each lever stands on its own while they fit. Otherwise levers of one family are put together,
/// the largest family first (of equals the one met first), and stop as soon as they fit. Where
/// there are more families than groups, the families met last share the last group. Groups come in
/// the order of their first lever; each lever is in exactly one.
#[must_use]
pub fn group_by_family<F: PartialEq>(families: &[F], most: usize) -> Vec<Vec<usize>> {
    let most = most.max(1);
    let mut groups: Vec<Vec<usize>> = (0..families.len()).map(|lever| vec![lever]).collect();
    while groups.len() > most {
        let Some(family) = largest_scattered(families, &groups) else {
            break;
        };
        let (same, others): (Vec<_>, Vec<_>) = groups
            .into_iter()
            .partition(|group| families[group[0]] == families[family]);
        groups = others;
        groups.push(same.concat());
        groups.sort_by_key(|group| group[0]);
    }
    if groups.len() > most {
        let mut last = groups.split_off(most - 1).concat();
        last.sort_unstable();
        groups.push(last);
    }
    groups
}

/// The first lever of the largest family that is not yet together.
fn largest_scattered<F: PartialEq>(families: &[F], groups: &[Vec<usize>]) -> Option<usize> {
    let size = |lever: usize| families.iter().filter(|f| **f == families[lever]).count();
    groups
        .iter()
        .filter(|group| group.len() < size(group[0]))
        .map(|group| group[0])
        .fold(None, |best: Option<usize>, lever| match best {
            Some(b) if size(b) >= size(lever) => Some(b),
            _ => Some(lever),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn few_levers_stand_on_their_own() {
        assert_eq!(group_by_family(&["a", "a", "b"], 8), [[0], [1], [2]]);
    }

    #[test]
    fn a_small_family_that_was_met_first_stays_apart() {
        assert_eq!(
            group_by_family(&["a", "a", "b", "b", "b"], 3),
            [vec![0], vec![1], vec![2, 3, 4]]
        );
    }

    #[test]
    fn the_largest_family_is_put_together_first_and_no_more_than_needed() {
        let families = ["a", "b", "b", "c", "b", "c"];
        assert_eq!(
            group_by_family(&families, 4),
            [vec![0], vec![1, 2, 4], vec![3], vec![5]]
        );
        assert_eq!(
            group_by_family(&families, 3),
            [vec![0], vec![1, 2, 4], vec![3, 5]]
        );
        assert_eq!(
            group_by_family(&families, 2),
            [vec![0], vec![1, 2, 3, 4, 5]]
        );
    }

    proptest! {
        #[test]
        fn every_lever_is_in_exactly_one_group(
            families in proptest::collection::vec(0..5_u8, 0..20),
            most in 1..9_usize,
        ) {
            let groups = group_by_family(&families, most);
            prop_assert!(groups.len() <= most);
            let mut levers = groups.concat();
            levers.sort_unstable();
            prop_assert!(levers.into_iter().eq(0..families.len()));
        }
    }
}
