<?php
/**
 * Reads start tags of HTML as browsers do, and writes some of them anew. Without WordPress: tests run
 * it alone. (WordPress has a tag processor of its own since 6.2; this plugin begins at 6.1.)
 */

namespace Limpide;

const BLANKS = " \t\n\f\r";
/** Elements whose content is text, up to their end tag. `noscript` is not one: it must be gated too. */
const RAW_TEXT = ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'];

/**
 * Passes each start tag of some names to a function, and writes what it gives back.
 *
 * @param string[] $names in lower case
 * @param callable $rewrite (name, attributes, content) → null to leave it, or
 *   ['attributes' => …, 'before' => HTML before the tag]. Attributes are name → raw value, in the
 *   order written; true where there is no value. The content is that of raw text, else ''.
 */
function rewrite_tags(string $html, array $names, callable $rewrite): string
{
    $out = '';
    $at = 0;
    $length = strlen($html);
    while ($at < $length) {
        $open = strpos($html, '<', $at);
        if ($open === false) {
            break;
        }
        $out .= substr($html, $at, $open - $at);
        if (substr_compare($html, '<!--', $open, 4) === 0) {
            $at = end_of_comment($html, $open);
            $out .= substr($html, $open, $at - $open);
            continue;
        }
        $tag = read_tag($html, $open);
        if ($tag === null) {
            $out .= '<';
            $at = $open + 1;
            continue;
        }
        $isRaw = in_array($tag['name'], RAW_TEXT, true);
        $end = $isRaw ? end_of_raw_text($html, $tag['end'], $tag['name']) : $tag['end'];
        $content = substr($html, $tag['end'], $end - $tag['end']);
        $new = in_array($tag['name'], $names, true) ? $rewrite($tag['name'], $tag['attributes'], $content) : null;
        $out .= $new === null
            ? substr($html, $open, $tag['end'] - $open)
            : ($new['before'] ?? '') . write_tag(substr($html, $open + 1, strlen($tag['name'])), $new['attributes'], $tag['closes']);
        $out .= $content;
        $at = $end;
    }
    return $out . substr($html, $at);
}

/** Where a comment ends; at the end of the text where nothing ends it. */
function end_of_comment(string $html, int $open): int
{
    if (preg_match('/<!--(?:-?>)/A', $html, $short, 0, $open)) {
        return $open + strlen($short[0]);
    }
    return preg_match('/--!?>/', $html, $found, PREG_OFFSET_CAPTURE, $open + 4) ? $found[0][1] + strlen($found[0][0]) : strlen($html);
}

function end_of_raw_text(string $html, int $from, string $name): int
{
    return preg_match("~</{$name}[\\s/>]~i", $html, $found, PREG_OFFSET_CAPTURE, $from) ? $found[0][1] : strlen($html);
}

/** The start tag at a `<`; null where none begins, or where it does not end. */
function read_tag(string $html, int $open): ?array
{
    if (!preg_match('~<([A-Za-z][^\s/>]*)~A', $html, $found, 0, $open)) {
        return null;
    }
    $at = $open + strlen($found[0]);
    $attributes = [];
    $closes = false;
    while (true) {
        $at += strspn($html, BLANKS . '/', $at);
        if ($at >= strlen($html)) {
            return null;
        }
        if ($html[$at] === '>') {
            $closes = $html[$at - 1] === '/';
            break;
        }
        $size = 1 + strcspn($html, BLANKS . '/>=', $at + 1);
        $name = strtolower(substr($html, $at, $size));
        $at += $size;
        $after = $at + strspn($html, BLANKS, $at);
        $value = true;
        if (($html[$after] ?? '') === '=') {
            $at = $after + 1 + strspn($html, BLANKS, $after + 1);
            $quote = $html[$at] ?? '';
            if ($quote === '"' || $quote === "'") {
                $stop = strpos($html, $quote, $at + 1);
                if ($stop === false) {
                    return null;
                }
                $value = substr($html, $at + 1, $stop - $at - 1);
                $at = $stop + 1;
            } else {
                $size = strcspn($html, BLANKS . '>', $at);
                $value = substr($html, $at, $size);
                $at += $size;
            }
        }
        // Of two of a name, browsers keep the first.
        $attributes += [$name => $value];
    }
    return ['name' => strtolower($found[1]), 'attributes' => $attributes, 'closes' => $closes, 'end' => $at + 1];
}

/** A start tag; values are raw, as they were read, but for the quotes. */
function write_tag(string $name, array $attributes, bool $closes): string
{
    $text = "<$name";
    foreach ($attributes as $attribute => $value) {
        $text .= $value === true ? " $attribute" : " $attribute=\"" . str_replace('"', '&quot;', $value) . '"';
    }
    return $text . ($closes ? ' />' : '>');
}

/** What an attribute says, once references are read. */
function value_of(array $attributes, string $name): string
{
    $value = $attributes[$name] ?? '';
    return is_string($value) ? html_entity_decode($value, ENT_QUOTES | ENT_HTML5, 'UTF-8') : '';
}

/** As a value of an attribute, between double quotes. */
function as_value(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_HTML5 | ENT_SUBSTITUTE, 'UTF-8');
}
