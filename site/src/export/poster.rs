//! A drawing that stands by itself: paper, title, chart, and where it comes from.

use std::fmt::Write;

use regiewijzer_decimal::shortest;

/// Room around everything, in units of the chart.
const MARGIN: f64 = 16.0;
/// The height of a line of the title.
const TITLE: f64 = 22.0;
/// The height of a line below the chart.
const LINE: f64 = 17.0;
/// A letter of the title takes about this much, and one of a line below the chart.
const LETTERS: (f64, f64) = (9.0, 6.4);

/// What stands around a chart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Poster {
    /// What it shows.
    pub(super) title: String,
    /// What the marks stand for, if that is not in the chart itself.
    pub(super) key: String,
    /// How to read it and where it comes from, a paragraph each.
    pub(super) about: Vec<String>,
    /// The size of the chart.
    pub(super) size: (f64, f64),
    /// The colour of the paper.
    pub(super) paper: String,
    /// The colour of the title.
    pub(super) ink: String,
    /// The colour of what stands below.
    pub(super) muted: String,
    /// The fonts.
    pub(super) font: String,
}

/// A drawing and its size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawing {
    /// The SVG document.
    pub(super) svg: String,
    /// Its width and height, in pixels.
    pub(super) size: (f64, f64),
}

impl Poster {
    /// The drawing with this chart in it; `chart` is SVG.
    pub(super) fn around(&self, chart: &str) -> Drawing {
        let (width, height) = self.size;
        let title = wrap(&self.title, width, LETTERS.0);
        let about: Vec<String> = self
            .about
            .iter()
            .flat_map(|paragraph| wrap(paragraph, width, LETTERS.1))
            .collect();
        let key = wrap(&self.key, width, LETTERS.1);
        let named = MARGIN + TITLE * title.len() as f64;
        let top = named + LINE * key.len() as f64 + 8.0;
        let below = top + height + 12.0;
        let size = (
            (width + 2.0 * MARGIN).ceil(),
            (below + LINE * about.len() as f64 + MARGIN).ceil(),
        );
        let [w, h, left, down] = [size.0, size.1, MARGIN, top].map(shortest);
        let mut svg = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
             viewBox=\"0 0 {w} {h}\" font-family=\"{}\">\n\
             <rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n",
            escape(&self.font),
            escape(&self.paper),
        );
        let mut text = |lines: &[String], from: f64, step: f64, attributes: &str| {
            for (index, line) in lines.iter().enumerate() {
                let y = shortest(from + step * index as f64);
                // Writing to a string cannot fail.
                let _ = writeln!(
                    svg,
                    "<text x=\"{left}\" y=\"{y}\" {attributes}>{}</text>",
                    escape(line)
                );
            }
        };
        let ink = format!(
            "font-size=\"17\" font-weight=\"700\" fill=\"{}\"",
            escape(&self.ink)
        );
        text(&title, MARGIN + 15.0, TITLE, &ink);
        let small = format!("font-size=\"12\" fill=\"{}\"", escape(&self.ink));
        text(&key, named + 12.0, LINE, &small);
        let muted = format!("font-size=\"12\" fill=\"{}\"", escape(&self.muted));
        text(&about, below + 12.0, LINE, &muted);
        let _ = write!(
            svg,
            "<g transform=\"translate({left} {down})\">{chart}</g>\n</svg>\n"
        );
        Drawing { svg, size }
    }
}

/// Lines that fit `room`, broken at spaces, with letters of this width; what is longer than a line, such as a
/// link, is broken anywhere.
pub(crate) fn wrap(text: &str, room: f64, letter: f64) -> Vec<String> {
    let most = ((room / letter) as usize).max(1);
    let mut lines: Vec<String> = Vec::new();
    // What must stay together holds other spaces than these.
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() > most {
            lines.extend(letters.chunks(most).map(|part| part.iter().collect()));
            continue;
        }
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text as it may stand in XML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poster() -> Poster {
        Poster {
            title: "Draagvlak & kost".into(),
            key: "○ vandaag".into(),
            about: vec!["Regiewijzer, model 1, seed 1, 128 werelden".into()],
            size: (300.0, 200.0),
            paper: "#fff".into(),
            ink: "#000".into(),
            muted: "#555".into(),
            font: "\"Noto Sans\", sans-serif".into(),
        }
    }

    #[test]
    fn a_drawing_has_paper_title_chart_and_source() {
        let Drawing { svg, size } = poster().around("<path d=\"M0 0\"/>");
        assert!(svg.starts_with("<?xml"));
        assert!(svg.contains("fill=\"#fff\""));
        assert!(svg.contains("Draagvlak &amp; kost"));
        assert!(svg.contains("<path d=\"M0 0\"/>"));
        assert!(svg.contains("○ vandaag"));
        assert!(svg.contains("seed 1, 128 werelden"));
        assert!(svg.contains("font-family=\"&quot;Noto Sans&quot;, sans-serif\""));
        assert_eq!(size.0, 332.0);
        assert!(size.1 > 200.0 + 2.0 * MARGIN);
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_nothing_is_lost() {
        let link = format!(
            "https://regiewijzer.example/verken/?{}",
            "macht=0.7&".repeat(9)
        );
        let text = format!("Gemaakt op 27 november 2026: {link} en dan nog iets");
        let lines = wrap(&text, 300.0, 6.4);
        assert!(lines.iter().all(|line| line.chars().count() <= 46));
        let letters = |text: &str| text.replace(' ', "");
        assert_eq!(letters(&lines.concat()), letters(&text));
    }

    #[test]
    fn a_long_title_takes_more_lines_and_pushes_the_chart_down() {
        let long = Poster {
            title: "Een titel die langer is dan de tekening breed is".into(),
            ..poster()
        };
        let (short, long) = (poster().around(""), long.around(""));
        assert_eq!(long.size.1, short.size.1 + TITLE);
    }
}
