#include "proof/web_page.h"

#include <glib.h>

#include <string_view>

#include "base/handle.h"
#include "base/markup.h"
#include "base/utf8.h"
#include "proof/picture.h"
#include "proof/web_page_style.h"

namespace lectern::proof {
namespace {

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : escaped_markup(text)) c == '\n' ? html += "<br>" : html += c;
  return html;
}

std::string attributes_of(const Text& text) {
  return " lang=\"" + escaped(text.language) + "\" dir=\"" +
         (text.direction == Direction::RightToLeft ? "rtl" : "ltr") + '"';
}

std::string element(const char* name, const Text& text) {
  return std::string("<") + name + attributes_of(text) + ">" + escaped(text.text) + "</" + name +
         ">\n";
}

/// RFC 2397.
std::string data_of(const Picture& picture) {
  const Handle<char, g_free> base64(
      g_base64_encode(reinterpret_cast<const guchar*>(picture.bytes.data()), picture.bytes.size()));
  return (picture.format == Picture::Format::Jpeg ? "data:image/jpeg;base64,"
                                                  : "data:image/png;base64,") +
         std::string(base64.get());
}

std::string findings_of(const std::vector<Finding>& findings) {
  if (findings.empty()) return "";
  std::string items;
  for (const Finding& each : findings) {
    items += "<li>" + (each.place.empty() ? "" : escaped(each.place) + ": ") +
             escaped(each.message) + " [" + escaped(each.code) + "]</li>\n";
  }
  return "<ul class=\"findings\">\n" + items + "</ul>\n";
}

std::string passage_of(const Passage& passage) {
  return "<div class=\"passage\"><p class=\"place\">" + escaped(passage.name) +
         (passage.place.empty() ? "" : " · " + escaped(passage.place)) + "</p>\n" +
         element("p", passage.text) + "</div>\n";
}

/// `id` is "ar-7": what its tick and remarks are kept by.
std::string slide_of(const Slide& slide, const std::string& id) {
  const Picture picture = picture_of(slide.picture);
  std::string passages;
  for (const Passage& each : slide.passages) passages += passage_of(each);
  return "<article id=\"" + id + "\" class=\"" + (slide.findings.empty() ? "" : "found") +
         "\" aria-labelledby=\"" + id + "-number\">\n<div class=\"number\"><h3 id=\"" + id +
         "-number\"><span class=\"unseen\">Slide </span>" + slide.number + "</h3>" + slide.time +
         "<label><input type=\"checkbox\" name=\"" + id +
         "\"> right</label></div>\n<img loading=\"lazy\" width=\"" +
         std::to_string(cairo_image_surface_get_width(picture.surface.get())) + "\" height=\"" +
         std::to_string(cairo_image_surface_get_height(picture.surface.get())) + "\" alt=\"Slide " +
         slide.number + " as it is on the panel\" src=\"" + data_of(picture) +
         "\">\n<div class=\"said\"><div class=\"passages\">\n" + passages + "</div>\n" +
         findings_of(slide.findings) +
         "<label class=\"remarks\">Remarks <textarea rows=\"1\" name=\"" + id +
         "-remarks\"></textarea></label></div>\n</article>\n";
}

std::string cover_of(const Part& part, const std::string& fingerprint) {
  std::string particulars;
  for (const Particular& each : part.particulars) {
    particulars += "<dt>" + escaped(each.term) + "</dt><dd>" + escaped(each.text) + "</dd>\n";
  }
  return "<header>\n<p class=\"what\">Proof for approval</p>\n" + element("h1", part.title) +
         element("h2", part.own_name) + "<dl>\n" + particulars +
         "</dl>\n<p>Each slide stands as it is on the panel, beside what it says and where that is "
         "written. Tick those that are right; write what is not right beneath them. Then sign "
         "here: what is signed is what has this content's fingerprint, and nothing that is changed "
         "later.</p>\n" +
         findings_of(part.findings) +
         "<section class=\"approval\" aria-label=\"Approval: " + escaped(part.name) +
         "\">\n<p class=\"choices\"><span>right as it is</span> <span>right "
         "with what is written in it</span> <span>not to be shown</span></p>\n"
         "<p class=\"fields\"><span>Name</span> <span>Function</span> <span>Date</span> "
         "<span>Signature</span></p>\n<p class=\"place\">of content " +
         escaped(fingerprint) + "</p>\n</section>\n</header>\n";
}

std::string part_of(const Part& part, const std::string& fingerprint) {
  std::string slides;
  for (const Slide& each : part.slides) {
    slides += slide_of(each, part.language + '-' + each.number);
  }
  return "<section class=\"part\" id=\"" + escaped(part.language) + "\" aria-label=\"" +
         escaped(part.name) + "\">\n" + cover_of(part, fingerprint) + slides + "</section>\n";
}

std::string navigation_of(const Proof& proof) {
  std::string links;
  if (proof.parts.size() > 1) {
    for (const Part& each : proof.parts) {
      links += "<a href=\"#" + escaped(each.language) + "\"" + " lang=\"" + escaped(each.language) +
               "\">" + escaped(each.own_name.text) + "</a>\n";
    }
  }
  return "<nav aria-label=\"Slides\">\n" + links +
         "<fieldset><legend>Show</legend>"
         "<label><input type=\"radio\" name=\"show\" value=\"all\" checked> all</label>"
         "<label><input type=\"radio\" name=\"show\" value=\"found\"> with findings</label>"
         "<label><input type=\"radio\" name=\"show\" value=\"open\"> not ticked</label>"
         "<label><input type=\"radio\" name=\"show\" value=\"remarked\"> with remarks</label>"
         "</fieldset>\n<output aria-live=\"polite\"></output>\n<kbd>j</kbd> next <kbd>k</kbd> "
         "back <kbd>x</kbd> tick <kbd>r</kbd> remark\n</nav>\n";
}

}  // namespace

std::string as_web_page(const Proof& proof) {
  const std::string title = escaped(proof.title.text);
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
      title + ": proof</title>\n<style>" + std::string(web_page_style) +
      "</style></head>\n<body data-content=\"" + escaped(proof.fingerprint) + "\">\n" +
      navigation_of(proof) + "<main>\n";
  for (const Part& each : proof.parts) html += part_of(each, proof.fingerprint);
  html += "</main>\n<script>" + std::string(web_page_script) + "</script>\n</body></html>\n";
  return repaired(html);
}

}  // namespace lectern::proof
