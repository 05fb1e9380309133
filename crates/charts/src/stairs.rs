//! A step function, and where some things stand on it.

use yew::prelude::*;

use crate::extent::use_width;
use crate::frame::{Frame, START_WIDTH, TickLine};
use crate::marks::{Shape, shape_node};
use crate::numbers::NumberStyle;
use crate::path::px;
use crate::scale::Linear;
use crate::shell::{ChartTexts, Drawn, Figure, chart};
use crate::table::Table;
use crate::words;

/// The height of the drawing.
const HEIGHT: f64 = 280.0;
/// Room for the title of the vertical axis, its numbers, and the last name.
const EDGES: [f64; 4] = [34.0, 60.0, 46.0, 14.0];
/// How far a name stands from its mark, one try after the other: above it, below it, further.
const NAME_AT: [f64; 6] = [-12.0, 20.0, -27.0, 35.0, -42.0, 50.0];

/// From `from` on the value is `to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stair {
    /// Where the step begins.
    pub from: f64,
    /// The value from there on.
    pub to: f64,
}

/// Something that stands at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct StairMark {
    /// Its name, beside the mark.
    pub name: AttrValue,
    /// Where it stands along the horizontal axis.
    pub x: f64,
    /// Its value.
    pub y: f64,
    /// Its shape.
    pub shape: Shape,
    /// Whether it is what the drawing is about.
    pub is_main: bool,
}

/// The words of the drawing, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct StairTexts {
    /// The words around it.
    pub chart: ChartTexts,
    /// The horizontal axis and its unit.
    pub x: AttrValue,
    /// The vertical axis and its unit.
    pub y: AttrValue,
    /// The head of the names in the table.
    pub names: AttrValue,
    /// What a step is called in the table: `{from}` stands for where it begins.
    pub step: AttrValue,
}

#[derive(Properties, PartialEq)]
pub struct StairChartProps {
    /// The steps, rising along the horizontal axis; at least one.
    pub stairs: Vec<Stair>,
    /// What stands on them, or below where something else holds it down.
    pub marks: Vec<StairMark>,
    /// The words.
    pub texts: StairTexts,
    /// How numbers are written.
    pub style: NumberStyle,
}

/// The steps as a line, with marks; each mark has its name beside it.
#[component]
pub fn StairChart(props: &StairChartProps) -> Html {
    let (frame, width) = use_width(START_WIDTH);
    let layout = Layout::new(width, &props.stairs, &props.marks);
    let drawn = Drawn {
        drawing: drawing(props, &layout),
        off_zero: false,
        table: table(props),
    };
    let classes = ("stairs", "stairs-frame");
    chart(
        classes,
        frame,
        &Figure::Ready(()),
        Some(drawn),
        &props.texts.chart,
        false,
    )
}

/// The frame and the scales.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layout {
    frame: Frame,
    x: Linear,
    y: Linear,
}

impl Layout {
    fn new(width: f64, stairs: &[Stair], marks: &[StairMark]) -> Self {
        let [top, left, below, right] = EDGES;
        let most = |values: &mut dyn Iterator<Item = f64>| values.fold(0.0, f64::max);
        let far = most(
            &mut marks
                .iter()
                .map(|mark| mark.x)
                .chain(stairs.iter().map(|stair| stair.from)),
        );
        let high = most(
            &mut marks
                .iter()
                .map(|mark| mark.y)
                .chain(stairs.iter().map(|stair| stair.to)),
        );
        let frame = Frame {
            width,
            height: HEIGHT,
            left,
            right: width - right,
            top,
            bottom: HEIGHT - below,
        };
        let ticks = if frame.is_roomy() { 6 } else { 3 };
        Self {
            frame,
            x: Linear::nice(0.0, far * 1.1, ticks),
            y: Linear::nice(0.0, high * 1.1, 5),
        }
    }

    fn place(&self, x: f64, y: f64) -> (f64, f64) {
        (
            self.frame.x(self.x.position(x)),
            self.frame.y(self.y.position(y)),
        )
    }

    /// The line over all steps, with a rise where one begins.
    fn path(&self, stairs: &[Stair]) -> String {
        let ends = stairs.iter().skip(1).map(|stair| stair.from);
        let ends = ends.chain([self.x.high()]);
        let points: Vec<(f64, f64)> = stairs
            .iter()
            .zip(ends)
            .flat_map(|(stair, end)| [self.place(stair.from, stair.to), self.place(end, stair.to)])
            .collect();
        crate::path::line(&points)
    }

    /// Where the middle of the baseline of each name comes: near its mark, within the plot and clear of
    /// the names before it.
    fn names(&self, marks: &[StairMark]) -> Vec<(f64, f64)> {
        let mut taken: Vec<(f64, f64, f64)> = Vec::new();
        let mut places = Vec::with_capacity(marks.len());
        for mark in marks {
            let (x, y) = self.place(mark.x, mark.y);
            let half = words::width(&mark.name) / 2.0;
            let x = x.min(self.frame.width - half).max(half);
            let is_free = |y: f64| {
                y > self.frame.top - 4.0
                    && y < self.frame.bottom
                    && taken.iter().all(|(other_x, other_y, other)| {
                        (x - other_x).abs() > half + other || (y - other_y).abs() >= words::LINE
                    })
            };
            let tries = NAME_AT.into_iter().map(|by| y + by);
            let at = tries.clone().find(|y| is_free(*y));
            let y = at.unwrap_or(y + NAME_AT[0]);
            taken.push((x, y, half));
            places.push((x, y));
        }
        places
    }
}

fn drawing(props: &StairChartProps, layout: &Layout) -> Html {
    let (frame, texts, style) = (&layout.frame, &props.texts, props.style);
    let names = layout.names(&props.marks);
    let content = html! {
        <>
            <g class="axes">
                { words::text("axis-title", vec![texts.y.to_string()], 0.0, 12.0) }
                { for layout.y.ticks().into_iter().map(|tick| {
                    frame.tick_y(frame.y(layout.y.position(tick)), TickLine::Rule, style.fixed(tick, layout.y.decimals()))
                }) }
                { for layout.x.ticks().into_iter().map(|tick| {
                    frame.tick_x(frame.x(layout.x.position(tick)), TickLine::Mark, 17.0, Some(style.fixed(tick, layout.x.decimals())))
                }) }
                { words::text("axis-title axis-title-end", vec![texts.x.to_string()], frame.right, frame.bottom + 36.0) }
            </g>
            <path class="stairs-line" d={layout.path(&props.stairs)} />
            { for props.marks.iter().zip(names).map(|(mark, (name_x, name_y))| {
                let (x, y) = layout.place(mark.x, mark.y);
                let class = if mark.is_main { "stairs-main" } else { "stairs-other" };
                html! {
                    <g class={class}>
                        <g transform={format!("translate({} {})", px(x), px(y))}>{ shape_node(mark.shape, 6.0, "stairs-mark") }</g>
                        <text class="stairs-name" x={px(name_x)} y={px(name_y)}>{ &mark.name }</text>
                    </g>
                }
            }) }
        </>
    };
    frame.drawing("stairs-drawing", &texts.chart, content)
}

fn table(props: &StairChartProps) -> Table {
    let StairChartProps {
        stairs,
        marks,
        texts,
        style,
    } = props;
    let number = |value: f64| AttrValue::from(style.fixed(value, 0));
    let steps = stairs.iter().map(|stair| {
        let name = texts.step.replace("{from}", &style.fixed(stair.from, 0));
        vec![name.into(), number(stair.from), number(stair.to)]
    });
    let marks = marks
        .iter()
        .map(|mark| vec![mark.name.clone(), number(mark.x), number(mark.y)]);
    Table {
        caption: texts.chart.title.clone(),
        columns: vec![texts.names.clone(), texts.x.clone(), texts.y.clone()],
        rows: steps.chain(marks).collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stairs() -> Vec<Stair> {
        [(0.0, 0.0), (60.0, 25.0), (80.0, 50.0)]
            .map(|(from, to)| Stair { from, to })
            .to_vec()
    }

    fn marks(at: &[(f64, f64)]) -> Vec<StairMark> {
        let mark = |(x, y): &(f64, f64)| StairMark {
            name: "Een verband".into(),
            x: *x,
            y: *y,
            shape: Shape::Circle,
            is_main: false,
        };
        at.iter().map(mark).collect()
    }

    #[test]
    fn the_line_goes_up_where_a_step_begins() {
        let layout = Layout::new(480.0, &stairs(), &[]);
        let (x, low) = layout.place(60.0, 0.0);
        let (_, high) = layout.place(60.0, 25.0);
        let path = layout.path(&stairs());
        assert!(
            path.contains(&format!("{} {}L{} {}", px(x), px(low), px(x), px(high))),
            "{path}"
        );
    }

    proptest! {
        #[test]
        fn marks_and_names_lie_within_the_drawing(
            at in prop::collection::vec((0.0..900.0_f64, 0.0..200.0_f64), 1..6), width in 280.0..1400.0_f64
        ) {
            let marks = marks(&at);
            let layout = Layout::new(width, &stairs(), &marks);
            for (mark, (x, y)) in marks.iter().zip(layout.names(&marks)) {
                let half = words::width(&mark.name) / 2.0;
                prop_assert!(x - half >= -0.01 && x + half <= width + 0.01, "{x}");
                prop_assert!(y > 0.0 && y < HEIGHT, "{y}");
                let (x, y) = layout.place(mark.x, mark.y);
                prop_assert!((layout.frame.left..=layout.frame.right).contains(&x));
                prop_assert!((layout.frame.top..=layout.frame.bottom).contains(&y));
            }
        }
    }
}
