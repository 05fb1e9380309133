//! From shares to places in the triangle and back, in units of the drawing.

use super::Shares;

/// The size of the drawing.
pub(super) const SIZE: (f64, f64) = (300.0, 262.0);
/// The corners: top, left, right. The sides are equally long.
const CORNERS: [(f64, f64); 3] = [(150.0, 30.0), (30.0, 237.85), (270.0, 237.85)];

/// The corners of the triangle: top, left, right.
pub(super) fn corners() -> [(f64, f64); 3] {
    CORNERS
}

/// The place of three parts of a whole.
pub(super) fn place(parts: [f64; 3]) -> (f64, f64) {
    let along = |of: fn((f64, f64)) -> f64| {
        CORNERS
            .iter()
            .zip(parts)
            .map(|(corner, part)| of(*corner) * part)
            .sum()
    };
    (along(|(x, _)| x), along(|(_, y)| y))
}

/// The place of shares.
pub(super) fn place_of(shares: Shares) -> (f64, f64) {
    place([0, 1, 2].map(|corner| shares.part(corner)))
}

/// The parts of a whole at a place; outside the triangle, those at the nearest place inside.
pub(super) fn parts(at: (f64, f64)) -> [f64; 3] {
    let found = barycentric(at);
    if found.iter().all(|part| *part >= 0.0) {
        return found;
    }
    let far = |to: (f64, f64)| libm::hypot(to.0 - at.0, to.1 - at.1);
    let nearest = [(0, 1), (1, 2), (2, 0)]
        .map(|(from, to)| on_side(CORNERS[from], CORNERS[to], at))
        .into_iter()
        .min_by(|a, b| far(*a).total_cmp(&far(*b)))
        .unwrap_or(CORNERS[0]);
    barycentric(nearest).map(|part| part.clamp(0.0, 1.0))
}

/// The whole percentages at a place.
pub(super) fn shares(at: (f64, f64)) -> Shares {
    Shares::from_weights(parts(at))
}

fn barycentric((x, y): (f64, f64)) -> [f64; 3] {
    let [(x0, y0), (x1, y1), (x2, y2)] = CORNERS;
    let whole = (y1 - y2) * (x0 - x2) + (x2 - x1) * (y0 - y2);
    let top = ((y1 - y2) * (x - x2) + (x2 - x1) * (y - y2)) / whole;
    let left = ((y2 - y0) * (x - x2) + (x0 - x2) * (y - y2)) / whole;
    [top, left, 1.0 - top - left]
}

/// The place on a side that is nearest to `at`.
fn on_side(from: (f64, f64), to: (f64, f64), at: (f64, f64)) -> (f64, f64) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let part = ((at.0 - from.0) * dx + (at.1 - from.1) * dy) / (dx * dx + dy * dy);
    let part = part.clamp(0.0, 1.0);
    (from.0 + part * dx, from.1 + part * dy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_corner_is_all_of_one_share() {
        for (index, corner) in CORNERS.into_iter().enumerate() {
            let mut whole = [0; 3];
            whole[index] = 100;
            assert_eq!(shares(corner).percents(), whole);
        }
    }

    #[test]
    fn a_finger_that_leaves_the_triangle_stays_on_its_side() {
        assert_eq!(shares((150.0, 900.0)).percents(), [0, 50, 50]);
        assert_eq!(shares((150.0, -900.0)).percents(), [100, 0, 0]);
    }

    proptest! {
        #[test]
        fn places_and_shares_are_each_others_inverse(a in 0u8..=100, b in 0u8..=100) {
            let left = b.min(100 - a);
            let start = Shares::new([a, left, 100 - a - left]).unwrap();
            prop_assert_eq!(shares(place_of(start)), start);
        }

        #[test]
        fn any_place_gives_parts_of_a_whole(x in -500.0..800.0f64, y in -500.0..800.0f64) {
            let found = parts((x, y));
            prop_assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!(found.iter().all(|part| (0.0..=1.0).contains(part)));
        }
    }
}
