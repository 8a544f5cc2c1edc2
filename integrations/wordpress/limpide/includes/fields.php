<?php
/** Rows of the form of settings. Each returns HTML; all that varies is escaped here. */

namespace Limpide;

defined('ABSPATH') || exit;

function row(string $key, string $control, bool $isGroup = false): string
{
    $label = esc_html(text("fields.$key.label"));
    $help = '<p class="description" id="limpide-' . esc_attr($key) . '-help">' . esc_html(text("fields.$key.help")) . '</p>';
    return $isGroup
        ? "<tr><th scope=\"row\">$label</th><td><fieldset><legend class=\"screen-reader-text\">$label</legend>$control$help</fieldset></td></tr>"
        : '<tr><th scope="row"><label for="limpide-' . esc_attr($key) . "\">$label</label></th><td>$control$help</td></tr>";
}

/** Attributes that a control has whatever it is. */
function named(string $key): string
{
    $key = esc_attr($key);
    return "id=\"limpide-$key\" name=\"limpide[$key]\" aria-describedby=\"limpide-$key-help\"";
}

function field_text(string $key, array $settings, bool $isRequired = false): string
{
    $required = $isRequired && $settings['mode'] === 'form' ? ' required' : '';
    return row($key, '<input type="text" class="regular-text" ' . named($key) . ' value="' . esc_attr((string) $settings[$key]) . "\"$required>");
}

function field_area(string $key, array $settings, int $rows = 4): string
{
    return row($key, '<textarea class="large-text code" rows="' . $rows . '" spellcheck="false" ' . named($key) . '>' . esc_textarea($settings[$key]) . '</textarea>');
}

function field_check(string $key, array $settings): string
{
    return row($key, '<input type="checkbox" value="1" ' . named($key) . checked($settings[$key], true, false) . '>');
}

/** @param array $choices value → what it is called */
function field_radios(string $key, array $choices, array $settings): string
{
    $html = '';
    foreach ($choices as $value => $label) {
        $html .= '<p><label><input type="radio" name="limpide[' . esc_attr($key) . ']" value="' . esc_attr($value) . '"' . checked($settings[$key], $value, false) . '> ' . esc_html($label) . '</label></p>';
    }
    return row($key, $html, true);
}

/** @param array $choices value → what it is called */
function field_boxes(string $key, array $choices, array $chosen): string
{
    $html = '';
    foreach ($choices as $value => $label) {
        $html .= '<p><label><input type="checkbox" name="limpide[' . esc_attr($key) . '][]" value="' . esc_attr($value) . '"' . checked(in_array($value, $chosen, true), true, false) . '> ' . esc_html($label) . '</label></p>';
    }
    return row($key, $html, true);
}

/** Services by the purpose that they serve first, those chosen in sight. */
function field_services(array $catalogue, array $chosen): string
{
    $groups = [];
    foreach ($catalogue as $id => $service) {
        $groups[$service['purposes'][0] ?? 'media'][$id] = $service;
    }
    $html = '';
    foreach ($groups as $purpose => $services) {
        $open = array_intersect_key($services, $chosen) ? ' open' : '';
        $html .= "<details$open><summary>" . esc_html(text("purposes.$purpose")) . '</summary>';
        foreach ($services as $id => $service) {
            $html .= service_box((string) $id, $service, $chosen[$id] ?? null);
        }
        $html .= '</details>';
    }
    return row('services', $html, true);
}

/** @param array|null $options of a service that is chosen */
function service_box(string $id, array $service, ?array $options): string
{
    $name = 'limpide[services][' . esc_attr($id) . ']';
    $html = "<p><label><input type=\"checkbox\" name=\"{$name}[on]\" value=\"1\"" . checked($options !== null, true, false) . '> ' . esc_html($service['name']) . '</label>';
    foreach ($service['options'] as $option => $rule) {
        $value = $options[$option] ?? '';
        $html .= ' <label>' . esc_html($option . (empty($rule['required']) ? '' : ' *')) . " <input type=\"text\" name=\"{$name}[" . esc_attr($option) . ']" placeholder="' . esc_attr($rule['example']) . '" value="' . esc_attr(is_bool($value) ? ($value ? 'true' : 'false') : (string) $value) . '"></label>';
    }
    return "$html</p>";
}
