//! docs/MODEL.md as HTML: its headings are targets of links, wide tables and formulas scroll in a frame of their
//! own, and formulas are MathML.

use std::convert::Infallible;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use pulldown_latex::{RenderConfig, Storage, push_mathml};

/// The signs of a formula, operators counted twice, from which it may be wider than a phone.
const WIDE: usize = 26;

/// The document in parts.
pub(crate) struct Rendered {
    /// A list of links to its headings.
    pub(crate) contents: String,
    /// All below its title, without its own list of contents.
    pub(crate) html: String,
}

/// Renders the Markdown of a document; `name` is what errors call it.
///
/// # Errors
/// When a formula cannot be read, a link within the document leads nowhere, two headings are the same, or it
/// holds HTML. The sentence has the name and the line.
pub(crate) fn rendered(name: &str, markdown: &str) -> Result<Rendered, String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_MATH;
    let mut document = Document {
        markdown,
        events: Parser::new_ext(markdown, options)
            .into_offset_iter()
            .collect(),
        next: 0,
        headings: Vec::new(),
        links: Vec::new(),
        tables: 0,
    };
    let at = |(range, why): (Range<usize>, String)| {
        let line = 1 + markdown[..range.start].matches('\n').count();
        format!("{name}, line {line}: {why}")
    };
    let html = document.html().map_err(at)?;
    document.hold_links().map_err(at)?;
    Ok(Rendered {
        contents: contents(&document.headings),
        html,
    })
}

/// A heading below the title.
struct Heading {
    level: HeadingLevel,
    id: String,
    /// Its words, without marks.
    text: String,
}

type Refusal = (Range<usize>, String);

struct Document<'d> {
    markdown: &'d str,
    events: Vec<(Event<'d>, Range<usize>)>,
    /// The place of the event that comes now.
    next: usize,
    headings: Vec<Heading>,
    /// The ids that links within the document ask for.
    links: Vec<(String, Range<usize>)>,
    /// The tables since the last heading.
    tables: usize,
}

impl<'d> Document<'d> {
    fn html(&mut self) -> Result<String, Refusal> {
        let mut kept: Vec<Event<'d>> = Vec::new();
        let mut leaves: Vec<bool> = Vec::new();
        while let Some((event, range)) = self.events.get(self.next).cloned() {
            self.next += 1;
            match event {
                Event::Start(Tag::Heading { level, .. }) => kept.push(self.heading(level)?),
                Event::Start(Tag::List(_)) if self.headings.is_empty() => self.skip_list(),
                Event::Start(Tag::Table(_)) => {
                    kept.extend([Event::Html(self.frame_of_table().into()), event]);
                }
                Event::End(TagEnd::Table) => kept.extend([event, Event::Html("</div>\n".into())]),
                Event::InlineMath(formula) => {
                    let formula = formula.trim_matches('`');
                    let formula =
                        mathml(formula).map_err(|why| (range, format!("{formula}: {why}")))?;
                    kept.push(Event::InlineHtml(self.framed(&formula).into()));
                }
                Event::Start(Tag::Link { ref dest_url, .. }) => {
                    if let Some(id) = dest_url.strip_prefix('#') {
                        self.links.push((id.to_owned(), range));
                    }
                    // The site has no other file of the repository.
                    let stays = dest_url.starts_with('#') || dest_url.starts_with("https://");
                    leaves.push(!stays);
                    if stays {
                        kept.push(event);
                    }
                }
                Event::End(TagEnd::Link) if leaves.pop() == Some(true) => {}
                // Braces that don't match make no formula of it.
                Event::Text(words) if words.contains('$') => {
                    let line = self.markdown[range.start..].lines().next();
                    let line = line.unwrap_or_default();
                    return Err((range, format!("{line}: the formula doesn't end")));
                }
                Event::DisplayMath(_) => {
                    return Err((range, "write a formula as $`…`$".to_owned()));
                }
                Event::Html(_) | Event::InlineHtml(_) => {
                    return Err((range, "write Markdown, not HTML".to_owned()));
                }
                _ => kept.push(event),
            }
        }
        let mut text = String::new();
        html::push_html(&mut text, kept.into_iter());
        Ok(text)
    }

    /// A heading with an id, as hosts of repositories give it; the title gives nothing, for the page has its own.
    fn heading(&mut self, level: HeadingLevel) -> Result<Event<'d>, Refusal> {
        let mut text = String::new();
        let mut range = 0..0;
        while let Some((event, place)) = self.events.get(self.next) {
            self.next += 1;
            match event {
                Event::Text(words) | Event::Code(words) => text += words,
                Event::End(TagEnd::Heading(_)) => {
                    range = place.clone();
                    break;
                }
                _ => {}
            }
        }
        if level == HeadingLevel::H1 {
            return Ok(Event::Html("".into()));
        }
        let id = slug(&text);
        if self.headings.iter().any(|other| other.id == id) {
            return Err((range, format!("another heading is #{id} too")));
        }
        self.tables = 0;
        let html = format!(
            "<{level} id=\"{id}\" tabindex=\"-1\">{}</{level}>\n",
            escaped(&text)
        );
        self.headings.push(Heading { level, id, text });
        Ok(Event::Html(html.into()))
    }

    /// Goes past a list that has begun, and all in it.
    fn skip_list(&mut self) {
        let mut depth = 1;
        while let Some((event, _)) = self.events.get(self.next)
            && depth > 0
        {
            self.next += 1;
            match event {
                Event::Start(Tag::List(_)) => depth += 1,
                Event::End(TagEnd::List(_)) => depth -= 1,
                _ => {}
            }
        }
    }

    /// What opens the frame in which a table scrolls.
    fn frame_of_table(&mut self) -> String {
        self.tables += 1;
        let place = if self.tables > 1 {
            format!(" ({})", self.tables)
        } else {
            String::new()
        };
        format!(
            "<div class=\"reading-table\" {}>",
            self.region(&format!("Table{place}"))
        )
    }

    /// Attributes of what scrolls: it can have the focus and has a name.
    fn region(&self, what: &str) -> String {
        let section = self
            .headings
            .last()
            .map_or("the introduction", |heading| &heading.text);
        format!(
            "tabindex=\"0\" role=\"group\" aria-label=\"{what} in {}\"",
            escaped(section)
        )
    }

    /// A formula with the sign that follows it, so that no line begins with that; a wide one scrolls.
    fn framed(&mut self, formula: &str) -> String {
        let mut end = "";
        if let Some((Event::Text(after), _)) = self.events.get_mut(self.next)
            && let Some(sign) = [".", ",", ";", ":", ")"]
                .into_iter()
                .find(|sign| after.starts_with(sign))
        {
            *after = after[1..].to_owned().into();
            end = sign;
        }
        let scrolls = if width(formula) > WIDE {
            format!(" {}", self.region("Formula"))
        } else if end.is_empty() {
            return formula.to_owned();
        } else {
            String::new()
        };
        format!("<span class=\"formula\"{scrolls}>{formula}{end}</span>")
    }

    fn hold_links(&self) -> Result<(), Refusal> {
        let is_there = |id: &str| self.headings.iter().any(|heading| heading.id == id);
        match self.links.iter().find(|(id, _)| !is_there(id)) {
            Some((id, range)) => Err((range.clone(), format!("nothing is headed #{id}"))),
            None => Ok(()),
        }
    }
}

/// The headings as a list, those of a lower level in lists within it.
fn contents(headings: &[Heading]) -> String {
    let mut list = String::from("<ul>");
    let mut inner = false;
    for (place, Heading { level, id, text }) in headings.iter().enumerate() {
        let is_lower = *level > HeadingLevel::H2;
        if is_lower != inner {
            list += if is_lower { "<ul>" } else { "</ul></li>" };
        } else if place > 0 {
            list += "</li>";
        }
        inner = is_lower;
        list += &format!("<li><a href=\"#{id}\">{}</a>", escaped(text));
    }
    list + if inner {
        "</li></ul></li></ul>"
    } else {
        "</li></ul>"
    }
}

/// The id of a heading, as hosts of repositories make it.
fn slug(heading: &str) -> String {
    let kept = |sign: &char| sign.is_alphanumeric() || " -_".contains(*sign);
    let kept: String = heading.trim().to_lowercase().chars().filter(kept).collect();
    kept.replace(' ', "-")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// A formula in LaTeX as MathML.
fn mathml(formula: &str) -> Result<String, String> {
    let storage = Storage::new();
    let events = pulldown_latex::Parser::new(formula, &storage).collect::<Result<Vec<_>, _>>();
    let events = events.map_err(|why| {
        let why = why.to_string();
        why.lines().next().unwrap_or_default().to_owned()
    })?;
    let mut text = String::new();
    let events = events.into_iter().map(Ok::<_, Infallible>);
    push_mathml(&mut text, events, RenderConfig::default()).map_err(|why| why.to_string())?;
    // What MathML leaves to the renderer: a solidus stands close, as in TeX, and mu is the Greek letter.
    let text = text
        .replace("<mo>/</mo>", "<mo lspace=\"0\" rspace=\"0\">/</mo>")
        .replace('\u{b5}', "\u{3bc}");
    Ok(with_whole_names(&text))
}

/// A name of several letters as one piece: LaTeX gives every letter of `\mathrm{…}` alone, and so would a screen
/// reader say it.
fn with_whole_names(mathml: &str) -> String {
    const GROUP: &str = "<mrow>";
    let mut text = String::with_capacity(mathml.len());
    let mut rest = mathml;
    while let Some(start) = rest.find(GROUP) {
        let (before, group) = rest.split_at(start);
        text += before;
        if let Some((name, after)) = whole_name(&group[GROUP.len()..]) {
            text += &format!("<mi>{name}</mi>");
            rest = after;
        } else {
            text += GROUP;
            rest = &group[GROUP.len()..];
        }
    }
    text + rest
}

/// The name that fills a group, and what comes after the group.
fn whole_name(group: &str) -> Option<(String, &str)> {
    let (inside, after) = group.split_once("</mrow>")?;
    let mut name = String::new();
    let mut rest = inside;
    let mut letters = 0;
    while !rest.is_empty() {
        let upright = rest.strip_prefix("<mi mathvariant=\"normal\">");
        letters += usize::from(upright.is_some());
        let piece = upright.or_else(|| rest.strip_prefix("<mn>"))?;
        let (signs, further) = piece.split_once('<')?;
        name += signs;
        rest = further
            .strip_prefix("/mi>")
            .or_else(|| further.strip_prefix("/mn>"))?;
    }
    (letters > 0 && name.chars().count() > 1).then_some((name, after))
}

/// The signs that a formula shows, operators counted twice for the space around them.
fn width(mathml: &str) -> usize {
    let shown = mathml
        .split('>')
        .filter_map(|piece| piece.split('<').next());
    let signs: usize = shown.map(|text| text.chars().count()).sum();
    signs + mathml.matches("</mo>").count()
}
