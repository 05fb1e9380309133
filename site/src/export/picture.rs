//! A drawing as PNG, at twice its size.

use gloo::file::Blob;
use gloo::utils::document;
use js_sys::{Function, Promise, encode_uri_component};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::poster::Drawing;

/// Device pixels for each unit of the drawing, each way.
const SCALE: f64 = 2.0;

/// The drawing as a PNG; nothing where the browser cannot make one.
pub(super) async fn png(drawing: &Drawing) -> Option<Blob> {
    let image = loaded(&drawing.svg).await?;
    let (width, height) = (drawing.size.0 * SCALE, drawing.size.1 * SCALE);
    // A drawing is some hundreds of pixels wide and high.
    let (canvas, context) = canvas(width as u32, height as u32)?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    let made = Promise::new(&mut |resolve: Function, reject: Function| {
        let on_blob =
            Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        if canvas.to_blob(on_blob.unchecked_ref()).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    let made: web_sys::Blob = JsFuture::from(made).await.ok()?.dyn_into().ok()?;
    Some(made.into())
}

/// A colour in any space as `rgb(…)`.
pub(super) fn rgb(colour: &str) -> Option<String> {
    let (_, context) = canvas(1, 1)?;
    context.set_fill_style_str(colour);
    context.fill_rect(0.0, 0.0, 1.0, 1.0);
    let pixel = context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data();
    let (red, green, blue) = (pixel.first()?, pixel.get(1)?, pixel.get(2)?);
    Some(format!("rgb({red}, {green}, {blue})"))
}

fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    Some((canvas, context.dyn_into().ok()?))
}

/// The drawing as an image. It comes from a `data:` address, which every browser takes for our own,
/// also in a file that was opened from disk.
async fn loaded(svg: &str) -> Option<HtmlImageElement> {
    let image = HtmlImageElement::new().ok()?;
    let address = format!(
        "data:image/svg+xml;charset=utf-8,{}",
        String::from(encode_uri_component(svg))
    );
    let loading = Promise::new(&mut |resolve: Function, reject: Function| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
        image.set_src(&address);
    });
    JsFuture::from(loading).await.ok()?;
    Some(image)
}
