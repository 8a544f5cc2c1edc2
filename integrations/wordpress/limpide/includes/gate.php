<?php
/** What of a page waits for a choice. Without WordPress: tests run it alone. */

namespace Limpide;

/** Attributes by which an element fetches, or carries a document. */
const FETCHES = [
    'iframe' => ['src', 'srcdoc'],
    'embed' => ['src'],
    'object' => ['data'],
    'script' => ['src'],
    'img' => ['src', 'srcset'],
    'video' => ['src', 'poster'],
    'audio' => ['src'],
    'source' => ['src', 'srcset'],
];
/** These wait wherever they come from, unless the owner has named the host; the others if it is known. */
const FOREIGN = ['iframe', 'embed', 'object', 'script'];
/** https://html.spec.whatwg.org/multipage/scripting.html#javascript-mime-type, and modules */
const SCRIPT_TYPE = '~^(|module|(text|application)/(x-)?(javascript|ecmascript)|text/(javascript1\.[0-5]|jscript|livescript))$~i';

/**
 * The host of an address that leads elsewhere, in lower case; null for one of the page's own. Browsers
 * leave out tabs and line ends, and take a backslash for a slash.
 */
function host_of(string $address): ?string
{
    $address = trim(preg_replace('/[\t\n\r]/', '', $address), "\0..\x20");
    return preg_match('~^(?:https?:[/\\\\]*|[/\\\\]{2,})([^/\\\\?#]*)~i', $address, $found)
        ? strtolower(preg_replace('~^.*@|:\d*$~', '', $found[1]))
        : null;
}

/** Whether a host is one of those named; `*.exemple.fr` names what is below it. */
function is_host_of(string $host, array $patterns): bool
{
    foreach ($patterns as $pattern) {
        if (str_starts_with($pattern, '*.') ? str_ends_with($host, substr($pattern, 1)) : $host === $pattern) {
            return true;
        }
    }
    return false;
}

/**
 * What markup must name to wait for a host.
 *
 * @param array $rules `left`: hosts of the site's own; `services`: id → hosts, purposes, declared;
 *   `purpose`: of hosts that no service has
 * @return array|null null: nothing to wait for. Else purpose, service and whether it is declared; what
 *   is not declared stays shut, since nobody could tell people who it is
 */
function gate_of(?string $host, array $rules, bool $isForeign): ?array
{
    if ($host === null || is_host_of($host, $rules['left'])) {
        return null;
    }
    $found = null;
    foreach ($rules['services'] as $id => $service) {
        if (is_host_of($host, $service['hosts']) && ($found === null || ($service['declared'] && !$found['declared']))) {
            $found = ['purpose' => implode(' ', $service['purposes']), 'service' => (string) $id, 'declared' => $service['declared']];
        }
    }
    return $found ?? ($isForeign ? ['purpose' => $rules['purpose'], 'service' => $host, 'declared' => false] : null);
}

/**
 * Makes inert what leads to third parties. What is gated by hand is left as it is.
 *
 * @param callable|null $met told of each service that is not declared: (service)
 * @param string $see what a link to something that is not declared says, with `{{host}}`
 */
function gate_html(string $html, array $rules, ?callable $met = null, string $see = '{{host}}'): string
{
    if (!preg_match('~<(iframe|embed|object|script|img|video|audio|source)\b~i', $html)) {
        return $html;
    }
    return rewrite_tags($html, array_keys(FETCHES), function (string $name, array $attributes) use ($rules, $met, $see) {
        if (isset($attributes['data-purpose']) || ($name === 'script' && !is_script($attributes))) {
            return null;
        }
        $gate = null;
        foreach (FETCHES[$name] as $fetches) {
            $gate ??= gate_of(foreign_host($attributes, $fetches, $rules), $rules, in_array($name, FOREIGN, true));
        }
        if ($gate === null) {
            return null;
        }
        $before = '';
        if (!$gate['declared']) {
            if ($met !== null) {
                $met($gate['service']);
            }
            $address = value_of($attributes, 'src');
            if ($name === 'iframe' && host_of($address) !== null) {
                $text = as_value(str_replace('{{host}}', host_of($address), $see));
                $before = '<a class="limpide-undeclared" rel="noopener" href="' . as_value($address) . "\">$text</a>";
                $attributes += ['hidden' => true];
            }
        }
        return ['attributes' => held($name, $attributes, $gate['purpose'], $gate['service']), 'before' => $before];
    });
}

/** Where an attribute leads; of a whole document within it, where the first that waits leads. */
function foreign_host(array $attributes, string $name, array $rules): ?string
{
    $value = value_of($attributes, $name);
    if ($name === 'srcset') {
        foreach (preg_split('/\s*,\s+|\s+/', $value) as $part) {
            if (host_of($part) !== null && !is_host_of(host_of($part), $rules['left'])) {
                return host_of($part);
            }
        }
        return null;
    }
    if ($name !== 'srcdoc') {
        return host_of($value);
    }
    $host = null;
    rewrite_tags($value, array_keys(FETCHES), function (string $tag, array $within) use (&$host, $rules) {
        foreach (FETCHES[$tag] as $fetches) {
            $found = foreign_host($within, $fetches, $rules);
            $host ??= $found !== null && !is_host_of($found, $rules['left']) ? $found : null;
        }
        return null;
    });
    return $host;
}

function is_script(array $attributes): bool
{
    return preg_match(SCRIPT_TYPE, trim(explode(';', value_of($attributes, 'type'))[0])) === 1;
}

/**
 * Attributes of an element that waits. Addresses go to `data-limpide-…`, which no lazy loader reads.
 */
function held(string $name, array $attributes, string $purpose, string $service = ''): array
{
    $held = [];
    foreach ($attributes as $attribute => $value) {
        if ($name === 'script' && $attribute === 'type') {
            continue;
        }
        $waits = in_array($attribute, FETCHES[$name], true);
        $held[$waits ? 'data-limpide-' . ($attribute === 'data' ? 'src' : $attribute) : $attribute] = $value;
    }
    if ($name === 'script') {
        $type = trim(value_of($attributes, 'type'));
        $held = ['type' => 'text/plain'] + $held + (strcasecmp($type, 'module') === 0 ? ['data-type' => 'module'] : []);
    }
    $held['data-purpose'] = as_value($purpose);
    return $service === '' ? $held : $held + ['data-service' => as_value($service)];
}

/** Makes every script inert of what WordPress prints for a handle: its file, and what goes with it. */
function gate_script_tag(string $html, string $purpose, string $service = ''): string
{
    return rewrite_tags($html, ['script'], fn (string $name, array $attributes) => is_script($attributes) && !isset($attributes['data-purpose'])
        ? ['attributes' => held('script', $attributes, $purpose, $service)]
        : null);
}
