//! A landscape as plain shapes with colours.

use super::drawing::{Drawing, Layer, Paint, Shape, Step, frame};
use super::{icons, marks, palette as ink};
use crate::kinds::{Category, Cover};
use crate::landscape::scene::{Dot, Heading, LandscapeScene, Ring, Sector, Words, Zone};
use crate::organogram::scene::Rect;

/// Thickness of rings and of the lines between sectors.
const HAIR: i32 = 8;
/// Thickness of the lines between dots and their names.
const LEADER: i32 = 7;

/// The landscape: rings and sectors below, then each partner as a layer.
pub(super) fn landscape(scene: &LandscapeScene) -> Drawing {
    let mut ground = Vec::new();
    for ring in scene.rings.iter().rev() {
        ground.push(band(scene, ring));
    }
    ground.extend(scene.sectors.iter().filter_map(edge));
    ground.extend(scene.rings.iter().flat_map(ring_name));
    ground.extend(scene.sectors.iter().flat_map(sector));
    ground.extend(scene.headings.iter().flat_map(heading));
    ground.extend(hub(scene));
    // Lines to names lie below every dot.
    ground
        .extend(scene.dots.iter().filter(|dot| !dot.leader.is_empty()).map(|dot| line(&dot.leader, ink::WIRE, LEADER)));
    let mut layers = vec![Layer { label: None, shapes: ground }];
    layers.extend(scene.dots.iter().map(dot));
    Drawing { w: scene.width, h: scene.height, layers }
}

fn line(points: &[[i32; 2]], colour: &'static str, width: i32) -> Shape {
    let step = |(at, [x, y]): (usize, &[i32; 2])| {
        if at == 0 { Step::Move { x: *x, y: *y } } else { Step::Line { x: *x, y: *y } }
    };
    Shape::Path { steps: points.iter().enumerate().map(step).collect(), paint: Paint::line(colour, width) }
}

/// Nearer rings are lighter; the ring of partners without a place is only a dashed line.
fn band(scene: &LandscapeScene, ring: &Ring) -> Shape {
    let line = Paint::line(ink::BORDER, HAIR);
    let paint = if ring.zone == Zone::Onbekend { line.dashed(50) } else { line.filled(ink::band(ring.zone)) };
    Shape::Circle { x: scene.hub.x, y: scene.hub.y, r: ring.r, paint }
}

fn edge(sector: &Sector) -> Option<Shape> {
    sector.edge.map(|points| line(&points, ink::BORDER, HAIR))
}

fn ring_name(ring: &Ring) -> [Shape; 2] {
    let Rect { x, y, w, h } = ring.plate;
    let ground = if ring.zone == Zone::Onbekend { ink::PAPER } else { ink::band(ring.zone) };
    [frame(x, y, w, h, 40, 40, Paint::fill(ground)), words(&ring.words, ink::MUTED)]
}

fn sector(sector: &Sector) -> Vec<Shape> {
    let mut shapes = Vec::new();
    if !sector.pointer.is_empty() {
        shapes.push(line(&sector.pointer, ink::BORDER_STRONG, LEADER));
    }
    shapes.extend(sector.icon.map(|at| icon(sector.category, at)));
    shapes.extend(sector.words.as_ref().map(|name| words(name, ink::MUTED)));
    shapes
}

fn heading(heading: &Heading) -> [Shape; 2] {
    [icon(heading.category, heading.icon), words(&heading.words, ink::MUTED)]
}

fn icon(category: Category, at: Rect) -> Shape {
    Shape::Icon { x: at.x, y: at.y, size: at.w, name: icons::of(category), colour: ink::MUTED }
}

fn hub(scene: &LandscapeScene) -> Vec<Shape> {
    let hub = &scene.hub;
    let mut shapes = vec![Shape::Circle { x: hub.x, y: hub.y, r: hub.r, paint: Paint::fill(ink::PRIMARY) }];
    shapes.extend(hub.words.iter().map(|line| words(line, ink::PAPER)));
    if hub.words.is_empty() {
        let (x, y) = (hub.x - hub.r / 2, hub.y - hub.r / 2);
        let name = icons::of(Category::Onderwijs);
        shapes.push(Shape::Icon { x, y, size: hub.r, name, colour: ink::PAPER });
    }
    shapes
}

fn dot(dot: &Dot) -> Layer {
    let mut shapes = Vec::new();
    // What runs below a dot does not show through it.
    shapes.push(Shape::Circle { x: dot.x, y: dot.y, r: dot.r - 5, paint: Paint::fill(ink::PAPER) });
    let at = Rect { x: dot.x - dot.r, y: dot.y - dot.r, w: 2 * dot.r, h: 2 * dot.r };
    marks::cover(&mut shapes, dot.cover, ink::cover(dot.cover), at);
    let quiet = matches!(dot.cover, Cover::Paused | Cover::Candidate);
    shapes.extend(dot.numbers.iter().map(|number| words(number, ink::TEXT)));
    shapes.extend(dot.words.iter().map(|line| words(line, if quiet { ink::MUTED } else { ink::TEXT })));
    Layer { label: Some(dot.label.clone()), shapes }
}

fn words(words: &Words, fill: &'static str) -> Shape {
    Shape::Text {
        x: words.x,
        y: words.y,
        w: words.w,
        size: words.size,
        weight: words.weight,
        fill,
        text: words.text.clone(),
    }
}
