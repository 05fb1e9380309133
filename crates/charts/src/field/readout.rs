//! What a field says, in words and as a table, and where keys lead.

use yew::prelude::*;

use super::{FieldMark, FieldTexts, Fields, Ground, Moment};
use crate::reading::ON_FOCUS;
use crate::table::Table;

/// Marks of all fields, one field after the other.
pub(super) fn marks(moments: &[Moment]) -> impl Iterator<Item = (usize, &FieldMark)> {
    let fields = moments.iter().enumerate();
    fields.flat_map(|(field, moment)| moment.marks.iter().map(move |mark| (field, mark)))
}

/// One mark in words.
pub(super) fn sentence(texts: &FieldTexts, ground: &Ground, mark: &FieldMark) -> String {
    texts
        .reading
        .replace("{field}", &ground.name)
        .replace("{name}", &mark.name)
        .replace("{value}", &mark.value)
}

/// A row for each mark, a column for each field. Where fields have different numbers of discs, the rows of
/// those that only one has say nothing of the other.
pub(super) fn table(texts: &FieldTexts, fields: &Fields) -> Table {
    let Fields { grounds, moments } = fields;
    let most = grounds.iter().map(|one| one.discs.len()).max().unwrap_or(0);
    let rest = moments
        .first()
        .map_or(0, |one| one.marks.len() - one.discs.len());
    let mark = |field: usize, row: usize| {
        let discs = grounds[field].discs.len();
        let index = if row < most {
            Some(row).filter(|row| *row < discs)
        } else {
            Some(row - most + discs)
        };
        index.and_then(|index| moments[field].marks.get(index))
    };
    let row = |row: usize| {
        let name = (0..grounds.len())
            .find_map(|field| mark(field, row))
            .map(|one| one.name.clone());
        let values = (0..grounds.len())
            .map(|field| mark(field, row).map_or("–".into(), |one| one.value.clone()));
        std::iter::once(name.unwrap_or_default())
            .chain(values)
            .collect()
    };
    Table {
        caption: AttrValue::from(format!("{}. {}", texts.chart.title, texts.chart.caption)),
        columns: std::iter::once(&texts.name)
            .chain(grounds.iter().map(|one| &one.name))
            .cloned()
            .collect(),
        rows: (0..most + rest).map(row).collect(),
    }
}

/// Where a key takes the read-out among so many marks: `None` when the key does nothing, `Some(None)` when it
/// ends the reading.
pub(super) fn moved(key: &str, count: usize, read: Option<usize>) -> Option<Option<usize>> {
    let last = count.checked_sub(1)?;
    Some(Some(match (key, read) {
        (ON_FOCUS | "Home", _) | ("ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp", None) => 0,
        ("End", _) => last,
        ("ArrowRight" | "ArrowDown", Some(at)) => (at + 1).min(last),
        ("ArrowLeft" | "ArrowUp", Some(at)) => at.saturating_sub(1),
        ("Escape", _) => return Some(None),
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::ChartTexts;
    use crate::{Disc, Shape};

    fn field(name: &'static str, discs: usize) -> (Ground, Moment) {
        let mark = |index: usize| FieldMark {
            name: format!("{index}").into(),
            value: format!("{name} {index}").into(),
        };
        let ground = Ground {
            name: name.into(),
            class: "".into(),
            shape: Shape::Circle,
            discs: vec![1.0; discs],
            first: "".into(),
            squares: 1.0,
            size: 1.0,
            most: [0.0; 7],
        };
        let moment = Moment {
            discs: vec![
                Disc {
                    ring: 0.5,
                    flag: 0.5,
                    line: 0.5
                };
                discs
            ],
            pull: [1.0; 3],
            lines: [0.5; 8],
            people: [0.0; 7],
            places: [0.0; 2],
            marks: (0..discs + 17).map(mark).collect(),
        };
        (ground, moment)
    }

    #[test]
    fn rows_of_fields_with_different_numbers_of_discs_are_about_the_same() {
        let texts = FieldTexts {
            chart: ChartTexts::of_title("veld"),
            parts: Default::default(),
            posts: Default::default(),
            groups: Default::default(),
            reading: "".into(),
            hint: "".into(),
            control: "".into(),
            name: "".into(),
        };
        let (grounds, moments): (Vec<_>, Vec<_>) =
            [field("a", 2), field("b", 4)].into_iter().unzip();
        let fields = Fields {
            grounds: grounds.into(),
            moments: moments.into(),
        };
        let rows = table(&texts, &fields).rows;
        assert_eq!(rows.len(), 4 + 17);
        assert_eq!(rows[0], ["0", "a 0", "b 0"].map(AttrValue::from));
        assert_eq!(rows[3], ["3", "–", "b 3"].map(AttrValue::from));
        assert_eq!(rows[4], ["2", "a 2", "b 4"].map(AttrValue::from));
    }

    #[test]
    fn arrows_walk_along_the_marks_of_all_fields_and_stop_at_the_ends() {
        assert_eq!(moved("ArrowRight", 30, Some(4)), Some(Some(5)));
        assert_eq!(moved("ArrowRight", 30, Some(29)), Some(Some(29)));
        assert_eq!(moved("ArrowUp", 30, Some(0)), Some(Some(0)));
        assert_eq!(moved(ON_FOCUS, 30, None), Some(Some(0)));
        assert_eq!(moved("End", 30, None), Some(Some(29)));
        assert_eq!(moved("Escape", 30, Some(3)), Some(None));
        assert_eq!(moved("q", 30, Some(3)), None);
        assert_eq!(moved("Home", 0, None), None);
    }
}
