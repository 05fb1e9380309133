//! The field as a component.

use yew::prelude::*;

use super::layout::{Layout, Place};
use super::{FieldTexts, Fields, plot, readout};
use crate::extent::use_width;
use crate::frame::{Frame, START_WIDTH};
use crate::path::view_box;
use crate::reading::{Reading, ReadingSurface, option_node, use_reading};
use crate::shell::{Drawn, Figure, chart};

#[derive(Properties, PartialEq)]
pub struct FieldChartProps {
    /// A name that no other element of the page has; ids inside begin with it.
    pub id: AttrValue,
    /// The fields and the moment that is shown of each.
    pub fields: Figure<Fields>,
    /// Whether the drawing has little height for its width: the people then stand beside the rest.
    #[prop_or_default]
    pub flat: bool,
    /// The words.
    pub texts: FieldTexts,
    /// Whether other fields are on their way.
    #[prop_or_default]
    pub busy: bool,
}

/// Fields beside or below each other, read off mark by mark, by pointer, touch or keyboard.
#[component]
pub fn FieldChart(props: &FieldChartProps) -> Html {
    let (frame, width) = use_width(START_WIDTH);
    let fields = props.fields.ready();
    let count = fields.map_or(0, |fields| readout::marks(&fields.moments).count());
    let reading = use_reading(count);
    let grounds = fields.map(|fields| fields.grounds.clone());
    // What moves are the moments alone.
    let layout = use_memo(
        (grounds, width.to_bits(), props.flat),
        |(grounds, _, flat)| {
            grounds
                .as_deref()
                .and_then(|grounds| Layout::new(width, grounds, *flat))
        },
    );
    let texts = &props.texts;
    let drawn = fields
        .zip(Option::as_ref(&layout))
        .map(|(fields, layout)| Drawn {
            drawing: drawing(props, fields, layout, &reading),
            off_zero: false,
            table: readout::table(texts, fields),
        });
    chart(
        ("field-chart", "field-frame"),
        frame,
        &props.fields,
        drawn,
        &texts.chart,
        props.busy,
    )
}

fn drawing(props: &FieldChartProps, fields: &Fields, layout: &Layout, reading: &Reading) -> Html {
    let Fields { grounds, moments } = fields;
    let texts = &props.texts;
    let count = readout::marks(moments).count();
    let current = reading
        .current
        .and_then(|index| Some((index, readout::marks(moments).nth(index)?)));
    let said = current.map_or_else(
        || texts.hint.to_string(),
        |(_, (field, mark))| readout::sentence(texts, &grounds[field], mark),
    );
    let pairs = layout.plans.iter().zip(moments.iter());
    let centres: Vec<Place> = pairs
        .map(|(plan, moment)| plan.centre(moment.pull))
        .collect();
    let firsts: Vec<usize> = (0..moments.len())
        .map(|field| moments[..field].iter().map(|one| one.marks.len()).sum())
        .collect();
    let cursor = current.map(|(index, (field, _))| {
        plot::cursor(&layout.plans[field], index - firsts[field], centres[field])
    });
    let find = {
        let layout = layout.clone();
        Callback::from(move |at| {
            let (field, mark) = layout.nearest(&centres, at)?;
            Some(firsts[field] + mark)
        })
    };
    let read = reading.current;
    let step = Callback::from(move |key: String| readout::moved(&key, count, read));
    let active = read.map(|index| AttrValue::from(format!("{}-mark-{index}", props.id)));
    let content = html! {
        <>
            { all(layout, fields, texts, true) }
            { cursor }
        </>
    };
    let frame = Frame {
        width: layout.width,
        height: layout.height,
        left: 0.0,
        right: layout.width,
        top: 0.0,
        bottom: layout.height,
    };
    html! {
        <ReadingSurface role="listbox" label={&texts.control} size={frame.size()} reading={reading.clone()}
            active={active.clone()} {find} {step} on_pick={Callback::noop()} readout={said.clone()}
            drawing={frame.drawing("field-drawing", &texts.chart, content)}>
            { option_node(count, read, active, said) }
        </ReadingSurface>
    }
}

#[derive(Properties, PartialEq)]
pub struct FieldStillProps {
    /// The fields and the moment that is shown of each.
    pub fields: Fields,
    /// The words.
    pub texts: FieldTexts,
}

/// The width in whose units a still is drawn.
const STILL_WIDTH: f64 = 836.0;

/// Fields at one moment as a picture of any size. Hidden from assistive technology: what stands beside it
/// says which moment it is.
#[component]
pub fn FieldStill(props: &FieldStillProps) -> Html {
    let Some(layout) = Layout::new(STILL_WIDTH, &props.fields.grounds, false) else {
        return Html::default();
    };
    let drawing = all(&layout, &props.fields, &props.texts, true);
    picture((layout.width, layout.height), drawing)
}

#[derive(Properties, PartialEq)]
pub struct FieldPictureProps {
    /// The fields and the moment that is shown of each.
    pub fields: Fields,
    /// The words.
    pub texts: FieldTexts,
    /// The width in whose units it is drawn: the smaller, the larger the words are for the rest.
    pub width: f64,
    /// Whether the people are drawn.
    pub people: bool,
}

/// The same for pages to read, in units of a width of its own and with or without the people.
#[component]
pub fn FieldPicture(props: &FieldPictureProps) -> Html {
    let Some(layout) = Layout::new(props.width, &props.fields.grounds, false) else {
        return Html::default();
    };
    let height = if props.people {
        layout.height
    } else {
        layout.above_people()
    };
    let drawing = all(&layout, &props.fields, &props.texts, props.people);
    picture((layout.width, height), drawing)
}

fn picture(size: (f64, f64), drawing: Html) -> Html {
    html! {
        <svg class="chart-svg" aria-hidden="true" focusable="false" viewBox={view_box(size)}>{ drawing }</svg>
    }
}

fn all(layout: &Layout, fields: &Fields, texts: &FieldTexts, people: bool) -> Html {
    let parts = fields.grounds.iter().zip(fields.moments.iter());
    let plans = layout.plans.iter().zip(parts);
    plans
        .map(|(plan, (ground, moment))| {
            plot::field(
                plan,
                ground,
                moment,
                texts,
                people.then_some(layout.per_grain),
            )
        })
        .collect()
}
