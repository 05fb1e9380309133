//! What a chart says at one moment, in words and as a table.

use yew::prelude::*;

use super::{FanTexts, Series};
use crate::band::Band;
use crate::numbers::NumberStyle;
use crate::table::Table;

/// The outer band in words.
fn between(texts: &FanTexts, band: &Band, style: NumberStyle, decimals: usize) -> String {
    texts
        .between
        .replace("{low}", &style.fixed(band.p05, decimals))
        .replace("{high}", &style.fixed(band.p95, decimals))
}

/// The name of a moment.
pub(super) fn moment_name(texts: &FanTexts, moment: usize) -> String {
    texts.moment.replace("{moment}", &moment.to_string())
}

/// One sentence with every series at `moment`.
pub(super) fn sentence(
    texts: &FanTexts,
    series: &[Series],
    moment: usize,
    style: NumberStyle,
    decimals: usize,
) -> String {
    let parts: Vec<String> = series
        .iter()
        .filter_map(|one| {
            let band = one.bands.get(moment)?;
            Some(format!(
                "{} {} ({})",
                one.name,
                style.fixed(band.p50, decimals),
                between(texts, band, style, decimals)
            ))
        })
        .collect();
    format!("{}: {}", moment_name(texts, moment), parts.join("; "))
}

/// The same as [`sentence`], laid out to be seen.
pub(super) fn view(
    texts: &FanTexts,
    series: &[Series],
    moment: usize,
    style: NumberStyle,
    decimals: usize,
) -> Html {
    html! {
        <dl class="fan-readout" aria-hidden="true">
            <dt class="fan-readout-moment">{ moment_name(texts, moment) }</dt>
            { for series.iter().filter_map(|one| {
                let band = one.bands.get(moment)?;
                Some(html! {
                    <dd class={classes!("fan-readout-series", one.class.to_string())}>
                        <crate::marks::Mark shape={one.shape} />
                        <span class="fan-readout-name">{ &one.name }</span>
                        <strong>{ style.fixed(band.p50, decimals) }</strong>
                        <span class="fan-readout-band">{ between(texts, band, style, decimals) }</span>
                    </dd>
                })
            }) }
        </dl>
    }
}

/// The chart as a table: a row every `each` moments, and the last.
pub(super) fn table(
    texts: &FanTexts,
    series: &[Series],
    each: usize,
    style: NumberStyle,
    decimals: usize,
) -> Table {
    let last = series.iter().map(|one| one.bands.len()).max().unwrap_or(0);
    let mut moments: Vec<usize> = (0..last).step_by(each.max(1)).collect();
    if let Some(end) = last.checked_sub(1)
        && moments.last() != Some(&end)
    {
        moments.push(end);
    }
    let mut columns = vec![texts.horizontal.clone()];
    columns.extend(series.iter().map(|one| one.name.clone()));
    let rows = moments
        .into_iter()
        .map(|moment| {
            let mut row = vec![AttrValue::from(moment.to_string())];
            row.extend(series.iter().map(|one| {
                AttrValue::from(one.bands.get(moment).map_or_else(String::new, |band| {
                    format!(
                        "{} ({})",
                        style.fixed(band.p50, decimals),
                        between(texts, band, style, decimals)
                    )
                }))
            }));
            row
        })
        .collect();
    Table {
        caption: AttrValue::from(format!("{}. {}", texts.chart.title, texts.chart.caption)),
        columns,
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marks::Shape;
    use crate::shell::ChartTexts;

    fn texts() -> FanTexts {
        FanTexts {
            chart: ChartTexts::of_title("Draagvlak"),
            vertical: "0 tot 1".into(),
            floor: "".into(),
            horizontal: "maand".into(),
            moment: "maand {moment}".into(),
            between: "{low} tot {high}".into(),
            reading: "".into(),
        }
    }

    fn series(count: usize) -> Series {
        let band = Band {
            p05: 0.1,
            p25: 0.2,
            p50: 0.3,
            p75: 0.4,
            p95: 0.5,
        };
        Series {
            name: "vandaag".into(),
            class: "any".into(),
            shape: Shape::Hollow,
            faint: false,
            bare: false,
            bands: vec![band; count].into(),
        }
    }

    #[test]
    fn the_sentence_gives_median_and_band() {
        let said = sentence(&texts(), &[series(3)], 2, NumberStyle::DUTCH, 2);
        assert_eq!(said, "maand 2: vandaag 0,30 (0,10 tot 0,50)");
    }

    #[test]
    fn the_table_always_ends_with_the_last_moment() {
        let table = table(&texts(), &[series(15)], 6, NumberStyle::DUTCH, 1);
        let heads: Vec<&str> = table.rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(heads, ["0", "6", "12", "14"]);
        assert_eq!(table.columns.len(), 2);
    }

    #[test]
    fn a_table_of_nothing_has_no_rows() {
        assert!(
            table(&texts(), &[], 6, NumberStyle::DUTCH, 1)
                .rows
                .is_empty()
        );
    }
}
