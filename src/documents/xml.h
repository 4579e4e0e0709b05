// XML by libxml2: no network, no entities of the file's own, names without their prefix.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/handle.h"

namespace lectern::documents {

using Xml = Handle<xmlDoc, xmlFreeDoc>;

/// Throws Failure when it is not well-formed, or declares entities: no file of these kinds does.
Xml parse_xml(const std::string& bytes);

/// The name of an element without its prefix; empty for anything else.
std::string_view name_of(const xmlNode* node);
bool is_element(const xmlNode* node, std::string_view name);

/// Of any namespace, or of that whose prefix it is written with: `xml:lang`.
std::string attribute(const xmlNode* node, const char* name);

/// Children that are elements.
std::vector<const xmlNode*> elements_in(const xmlNode* node);
/// The first element with a name below a node, or null.
const xmlNode* child(const xmlNode* node, std::string_view name);
const xmlNode* descendant(const xmlNode* node, std::string_view name);

/// All text below a node, but what fields are; white space as one space.
std::string words_of(const xmlNode* node);

/// Of a text node.
std::string_view content_of(const xmlNode* node);

}  // namespace lectern::documents
