//! How much room words take in a drawing, and where they break.

use yew::prelude::*;

use crate::path::px;

/// A letter takes about this much, in units of the drawing.
pub(crate) const LETTER: f64 = 6.6;

/// The width of `text` in a drawing, about.
pub(crate) fn width(text: &str) -> f64 {
    text.chars().count() as f64 * LETTER
}

/// `text` in lines of at most `room`, broken at spaces, and in at most `most` lines.
///
/// A word that is too long for a line stays whole where it stands alone; what does not fit in the
/// last line ends in an ellipsis.
pub(crate) fn wrap(text: &str, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + LETTER + width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(line) = lines.last_mut() {
            line.push('…');
        }
    }
    lines
}

/// A line of words below another takes this much.
pub(crate) const LINE: f64 = 15.0;

/// Wrapped words as the lines of one text; `y` is the baseline of the first.
pub(crate) fn text(class: &'static str, lines: Vec<String>, x: f64, y: f64) -> Html {
    html! {
        <text {class}>
            { for lines.into_iter().enumerate().map(|(index, line)| html! {
                <tspan x={px(x)} y={px(y + LINE * index as f64)}>{ line }</tspan>
            }) }
        </text>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_at_spaces_within_their_room() {
        assert_eq!(
            wrap("middelen voor de regisseur", 12.0 * LETTER, 3),
            ["middelen", "voor de", "regisseur"]
        );
        assert_eq!(wrap("schaal", 12.0 * LETTER, 2), ["schaal"]);
    }

    #[test]
    fn a_long_word_stays_whole_and_too_many_lines_end_in_an_ellipsis() {
        assert_eq!(
            wrap("doorzettingsmacht", 5.0 * LETTER, 2),
            ["doorzettingsmacht"]
        );
        assert_eq!(wrap("een twee drie", 4.0 * LETTER, 2), ["een", "twee…"]);
        assert!(wrap("", 40.0, 2).is_empty());
    }
}
