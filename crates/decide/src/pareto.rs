//! Which options no other one beats on every count.
//!
//! One option *dominates* another where it is at least as good on every criterion and strictly
//! better on one. The options that none dominates form the front. Options with the very same values
//! do not dominate each other: all of them stay, and the front says which are the same.

use crate::Direction;
use crate::table::{self, TableError};
use serde::{Deserialize, Serialize};

/// The options that none dominates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Front {
    /// Their numbers, rising.
    pub members: Vec<usize>,
    /// Members that have exactly the same values, each group rising; a member that is like no
    /// other is in none.
    pub ties: Vec<Vec<usize>>,
}

/// The non-dominated set; `options[o][c]` is the value of option `o` on criterion `c`, and
/// `directions[c]` says which way criterion `c` is better.
///
/// # Errors
/// Where the figures are no table, or there isn't one direction for each criterion.
pub fn front(options: &[Vec<f64>], directions: &[Direction]) -> Result<Front, TableError> {
    check(options, directions)?;
    let beaten = |o: &usize| {
        options
            .iter()
            .any(|by| dominates(by, &options[*o], directions))
    };
    let members: Vec<usize> = (0..options.len()).filter(|o| !beaten(o)).collect();

    let mut groups: Vec<Vec<usize>> = Vec::new();
    for &member in &members {
        match groups.iter_mut().find(|g| options[g[0]] == options[member]) {
            Some(group) => group.push(member),
            None => groups.push(vec![member]),
        }
    }
    groups.retain(|group| group.len() > 1);
    Ok(Front {
        members,
        ties: groups,
    })
}

/// For each option the options that dominate it, rising; none for a member of the front.
///
/// # Errors
/// As [`front`].
pub fn dominators(
    options: &[Vec<f64>],
    directions: &[Direction],
) -> Result<Vec<Vec<usize>>, TableError> {
    check(options, directions)?;
    let of = |option: &Vec<f64>| {
        (0..options.len())
            .filter(|by| dominates(&options[*by], option, directions))
            .collect()
    };
    Ok(options.iter().map(of).collect())
}

fn check(options: &[Vec<f64>], directions: &[Direction]) -> Result<(), TableError> {
    let criteria = table::width(options, "criteria")?;
    table::length(directions.len(), criteria, "directions")
}

fn dominates(a: &[f64], b: &[f64], directions: &[Direction]) -> bool {
    let mut better = false;
    for ((a, b), direction) in a.iter().zip(b).zip(directions) {
        if direction.prefers(*b, *a) {
            return false;
        }
        better |= direction.prefers(*a, *b);
    }
    better
}
