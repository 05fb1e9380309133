//! Discs close together without overlap, always in the same places for the same sizes.

/// Room between two discs, as a part of the smallest radius.
const GAP: f64 = 0.45;
/// Places that are tried, along each side of the square that they fill.
const TRIED: i32 = 56;

/// A disc: its middle and its radius.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Round {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) r: f64,
}

impl Round {
    /// How far a place lies outside it; below 0 inside.
    pub(super) fn distance(&self, (x, y): (f64, f64)) -> f64 {
        libm::hypot(x - self.x, y - self.y) - self.r
    }

    pub(super) fn middle(&self) -> (f64, f64) {
        (self.x, self.y)
    }
}

/// Discs with areas in proportion to `areas` around the origin, in a shape `aspect` times as wide as
/// high. The unit is arbitrary.
pub(super) fn pack(areas: &[f64], aspect: f64) -> Vec<Round> {
    let radii: Vec<f64> = areas.iter().map(|area| libm::sqrt(*area)).collect();
    let smallest = radii.iter().copied().fold(f64::INFINITY, f64::min);
    let gap = smallest * GAP;
    // Room enough for all of them, however badly they fit.
    let room: f64 = radii
        .iter()
        .map(|r| (2.0 * r + gap) * (2.0 * r + gap))
        .sum();
    let half = libm::sqrt(room) * 1.1;
    let places = places(half, aspect);
    let mut packed: Vec<Round> = Vec::with_capacity(radii.len());
    for r in radii {
        let at = |(x, y): &(f64, f64)| Round { x: *x, y: *y, r };
        let is_free = |one: &Round| {
            packed
                .iter()
                .all(|other| other.distance(one.middle()) >= r + gap)
        };
        // The farthest place is outside all of them.
        let found = places.iter().map(at).find(is_free);
        packed.push(found.unwrap_or(Round {
            x: half * 2.0 * packed.len() as f64,
            y: 0.0,
            r,
        }));
    }
    packed
}

/// Places in rows, from the middle outwards.
fn places(half: f64, aspect: f64) -> Vec<(f64, f64)> {
    let step = 2.0 * half / f64::from(TRIED);
    let wide = libm::sqrt(aspect);
    let mut places: Vec<(f64, f64)> = (0..(TRIED + 1) * (TRIED + 1))
        .map(|index| {
            let (column, row) = (index % (TRIED + 1), index / (TRIED + 1));
            // Every other row is shifted, so that discs fall between those of the row before.
            let shifted = f64::from(column - TRIED / 2) + f64::from(row % 2) / 2.0;
            (
                shifted * step * wide,
                f64::from(row - TRIED / 2) * step / wide,
            )
        })
        .collect();
    let far = |(x, y): &(f64, f64)| libm::hypot(x / wide, y * wide);
    places.sort_by(|a, b| far(a).total_cmp(&far(b)));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn discs_never_overlap_and_have_areas_in_proportion(
            areas in prop::collection::vec(1.0..60.0f64, 1..=40), aspect in 0.7..2.5f64,
        ) {
            let packed = pack(&areas, aspect);
            for (i, one) in packed.iter().enumerate() {
                prop_assert!((one.r * one.r / areas[i] - 1.0).abs() < 1e-9);
                for other in &packed[..i] {
                    prop_assert!(one.distance(other.middle()) >= other.r);
                }
            }
            prop_assert_eq!(packed, pack(&areas, aspect));
        }
    }
}
