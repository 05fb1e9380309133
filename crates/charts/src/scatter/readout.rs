//! What a scatter says, in words and as a table, and where keys lead.

use yew::prelude::*;

use super::{Point, ScatterAxis, ScatterTexts};
use crate::numbers::NumberStyle;
use crate::reading::ON_FOCUS;
use crate::table::Table;

/// One point in words.
pub(super) fn sentence(
    texts: &ScatterTexts,
    point: &Point,
    axes: (&ScatterAxis, &ScatterAxis),
    style: NumberStyle,
) -> String {
    let said = texts
        .reading
        .replace("{name}", &point.label)
        .replace("{x}", &style.fixed(point.x, axes.0.decimals))
        .replace("{y}", &style.fixed(point.y, axes.1.decimals));
    if point.on_frontier {
        format!("{said}; {}", texts.on_frontier)
    } else {
        said
    }
}

/// The points as a table.
pub(super) fn table(
    texts: &ScatterTexts,
    points: &[Point],
    axes: (&ScatterAxis, &ScatterAxis),
    style: NumberStyle,
) -> Table {
    let rows = points
        .iter()
        .map(|point| {
            let mark = point.on_frontier.then(|| texts.on_frontier.clone());
            vec![
                point.label.clone(),
                style.fixed(point.x, axes.0.decimals).into(),
                style.fixed(point.y, axes.1.decimals).into(),
                mark.unwrap_or_default(),
            ]
        })
        .collect();
    Table {
        caption: AttrValue::from(format!("{}. {}", texts.chart.title, texts.chart.caption)),
        columns: vec![
            texts.name.clone(),
            axes.0.title.clone(),
            axes.1.title.clone(),
            texts.frontier.clone(),
        ],
        rows,
    }
}

/// Where a key takes the read-out: right and left along the horizontal measure, up and down along
/// the vertical one. `None` when the key does nothing, `Some(None)` when it ends the reading.
pub(super) fn moved(key: &str, points: &[Point], read: Option<usize>) -> Option<Option<usize>> {
    let sorted = |value: fn(&Point) -> f64| {
        let mut order: Vec<usize> = (0..points.len()).collect();
        order.sort_by(|a, b| value(&points[*a]).total_cmp(&value(&points[*b])));
        order
    };
    let beside = |order: &[usize], forth: bool| {
        let Some(at) = order.iter().position(|index| Some(*index) == read) else {
            return order.first().copied();
        };
        let next = if forth { at + 1 } else { at.saturating_sub(1) };
        order.get(next.min(order.len() - 1)).copied()
    };
    Some(match key {
        ON_FOCUS => {
            let named = points.iter().position(|point| point.is_named);
            named.or(beside(&sorted(|point| point.x), true))
        }
        "ArrowRight" => beside(&sorted(|point| point.x), true),
        "ArrowLeft" => beside(&sorted(|point| point.x), false),
        "ArrowUp" => beside(&sorted(|point| point.y), true),
        "ArrowDown" => beside(&sorted(|point| point.y), false),
        "Home" => sorted(|point| point.x).first().copied(),
        "End" => sorted(|point| point.x).last().copied(),
        "Escape" => None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scatter::layout::tests::point;

    #[test]
    fn arrows_walk_from_point_to_point_along_each_measure() {
        let points = [
            point("a", 0.5, 0.1, false),
            point("b", 0.1, 0.5, true),
            point("c", 0.9, 0.9, true),
        ];
        assert_eq!(moved("ArrowRight", &points, Some(1)), Some(Some(0)));
        assert_eq!(moved("ArrowUp", &points, Some(0)), Some(Some(1)));
        assert_eq!(moved("ArrowRight", &points, Some(2)), Some(Some(2)));
        assert_eq!(moved("Home", &points, Some(2)), Some(Some(1)));
        assert_eq!(moved("ArrowLeft", &points, None), Some(Some(1)));
        assert_eq!(moved("Escape", &points, Some(2)), Some(None));
        assert_eq!(moved("q", &points, Some(2)), None);
        assert_eq!(moved("End", &[], None), Some(None));
    }
}
