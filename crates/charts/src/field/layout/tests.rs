use super::*;
use crate::marks::Shape;
use proptest::prelude::*;

fn ground() -> impl Strategy<Value = Ground> {
    let discs = prop::collection::vec(0.2..60.0f64, 1..=40);
    let most = prop::array::uniform7(0.0..9_000.0f64);
    (discs, 0.5..120.0f64, 0.0..4.0f64, most).prop_map(|(discs, squares, size, most)| Ground {
        name: "vandaag".into(),
        class: "".into(),
        shape: Shape::Hollow,
        discs,
        first: "".into(),
        squares,
        size,
        most,
    })
}

fn fields() -> impl Strategy<Value = (f64, Vec<Ground>, bool)> {
    let below = (
        280.0..1_700.0f64,
        prop::collection::vec(ground(), 1..=2),
        Just(false),
    );
    let beside = (
        600.0..1_700.0f64,
        prop::collection::vec(ground(), 1),
        Just(true),
    );
    prop_oneof![below, beside]
}

/// The marks of a plan with the place of its centre in one corner, as areas of the drawing.
fn areas(plan: &Plan, pull: [f64; 3]) -> Vec<Area> {
    let centre = plan.centre(pull);
    let area = |mark| match plan.hit(mark, centre) {
        Hit::Round(one) => Area::around(one.middle(), 2.0 * one.r, 2.0 * one.r),
        Hit::Area(one) => one,
        Hit::Lines(lines) => {
            let ends = || lines.iter().flat_map(|(from, to)| [*from, *to]);
            let least =
                |of: fn(&Place) -> f64| ends().map(|at| of(&at)).fold(f64::INFINITY, f64::min);
            let most = |of: fn(&Place) -> f64| ends().map(|at| of(&at)).fold(0.0, f64::max);
            let (x, y) = (least(|at| at.0).min(0.0), least(|at| at.1).min(0.0));
            Area {
                x,
                y,
                width: most(|at| at.0) - x,
                height: most(|at| at.1) - y,
            }
        }
    };
    (0..plan.marks()).map(area).chain(plan.posts).collect()
}

fn overlap(one: &Area, other: &Area) -> bool {
    let apart = |from: f64, length: f64, other: f64, others: f64| {
        from + length <= other + 1e-6 || other + others <= from + 1e-6
    };
    !apart(one.x, one.width, other.x, other.width)
        && !apart(one.y, one.height, other.y, other.height)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_mark_lies_within_the_drawing((width, grounds, flat) in fields(), pull in prop::array::uniform3(0.0..1.0f64)) {
        let layout = Layout::new(width, &grounds, flat).unwrap();
        for plan in &layout.plans {
            for area in areas(plan, pull) {
                prop_assert!(area.x >= -1e-6 && area.x + area.width <= plan.width + 1e-6, "{area:?}");
                prop_assert!(area.y >= -HEAD && plan.origin.1 + area.y + area.height <= layout.height, "{area:?}");
            }
            prop_assert!(plan.origin.0 + plan.width <= width.max(BESIDE) + 1e-6);
        }
    }

    #[test]
    fn what_is_written_lies_apart((width, grounds, flat) in fields(), pull in prop::array::uniform3(0.0..1.0f64)) {
        let layout = Layout::new(width, &grounds, flat).unwrap();
        for plan in &layout.plans {
            let first = plan.discs.len() + 2 + LINES;
            let mut apart: Vec<Area> = areas(plan, pull)[first..].to_vec();
            apart.push(plan.yard);
            // The centre with its word below it.
            let (x, y) = plan.centre(pull);
            apart.push(Area::around((x, y + 8.0), 62.0, 2.0 * LARGEST_CENTRE + 16.0));
            for (index, one) in apart.iter().enumerate() {
                for other in &apart[..index] {
                    prop_assert!(!overlap(one, other), "{one:?} {other:?} at {width}");
                }
            }
        }
    }

    #[test]
    fn areas_are_in_proportion_within_and_between_fields((width, grounds, flat) in fields()) {
        let layout = Layout::new(width, &grounds, flat).unwrap();
        let of = |plan: &Plan, ground: &Ground| -> Vec<f64> {
            plan.discs.iter().zip(&ground.discs).map(|(disc, area)| disc.r * disc.r / area).collect()
        };
        let pairs = layout.plans.iter().zip(&grounds);
        let scales: Vec<f64> = pairs.flat_map(|(plan, ground)| of(plan, ground)).collect();
        prop_assert!(scales.iter().all(|scale| (scale / scales[0] - 1.0).abs() < 1e-6));
        for (plan, ground) in layout.plans.iter().zip(&grounds) {
            let whole = plan.squares[0].width * plan.squares[0].height;
            let sum: f64 = plan.squares.iter().map(|one| one.width * one.height).sum();
            prop_assert!(ground.squares < 1.0 || (sum / whole - ground.squares).abs() < 1e-6);
            let sizes = [0.25, 1.0].map(|part| plan.radius(part * ground.size));
            prop_assert!((2.0 * sizes[0] - sizes[1]).abs() < 1e-9 && sizes[1] <= LARGEST_CENTRE + 1e-9);
        }
    }

    #[test]
    fn every_mark_is_found_where_it_is_drawn((width, grounds, flat) in fields(), pull in prop::array::uniform3(0.1..1.0f64)) {
        let layout = Layout::new(width, &grounds, flat).unwrap();
        let centres: Vec<Place> = layout.plans.iter().map(|plan| plan.centre(pull)).collect();
        for (field, plan) in layout.plans.iter().enumerate() {
            let (x, y) = plan.origin;
            for (mark, disc) in plan.discs.iter().enumerate() {
                let found = layout.nearest(&centres, (x + disc.x, y + disc.y));
                prop_assert_eq!(found, Some((field, mark)));
            }
            for (group, area) in plan.groups.iter().enumerate() {
                let found = layout.nearest(&centres, (x + area.middle().0, y + area.middle().1));
                prop_assert_eq!(found, Some((field, plan.discs.len() + 2 + LINES + group)));
            }
        }
    }

    #[test]
    fn a_group_has_room_for_its_grains_and_no_field_too_many((width, grounds, flat) in fields()) {
        let layout = Layout::new(width, &grounds, flat).unwrap();
        for (plan, ground) in layout.plans.iter().zip(&grounds) {
            for (area, most) in plan.groups.iter().zip(&ground.most) {
                let room = (area.width / GRAIN).round() * (area.height / GRAIN).round();
                prop_assert!((most / layout.per_grain).round() <= room);
            }
            let grains = ground.most.iter().sum::<f64>() / layout.per_grain;
            prop_assert!(grains <= MOST_GRAINS);
        }
    }

    #[test]
    fn without_its_people_a_drawing_ends_between_the_parts_and_the_people((width, ground) in (280.0..1_700.0f64, ground())) {
        let layout = Layout::new(width, &[ground], false).unwrap();
        let plan = &layout.plans[0];
        let end = layout.above_people();
        prop_assert!(end < layout.height);
        prop_assert!(plan.origin.1 + plan.yard.y + plan.yard.height + 16.0 <= end);
        prop_assert!(plan.groups.iter().all(|area| plan.origin.1 + area.y >= end));
    }
}
