<?php
// Copied to config.php, beside limpide.php. Every key but the first two may be left out.
return array(
    // Origins of the pages that post here: scheme, host and port, without a final slash.
    'origins' => array('https://exemple.fr', 'https://www.exemple.fr'),

    // Where decisions are kept. A file outside what the web server serves; its folder is made if need be.
    'database' => 'sqlite:' . dirname(__DIR__, 2) . '/limpide-data/decisions.sqlite',
    // 'database' => 'mysql:host=localhost;dbname=limpide;charset=utf8mb4',
    // 'database' => 'pgsql:host=localhost;dbname=limpide',
    // 'user' => 'limpide',
    // 'password' => '…',
    // What goes before the names of the tables, where several sites share a database.
    // 'prefix' => 'site1_',

    // Rights requests and sign-ups are handed on to one of these, or both. Neither: they are refused.
    'mail' => array('to' => '', 'from' => ''),
    'webhook' => array('url' => '', 'secret' => ''),

    // The organisation's, in which days are counted.
    'timeZone' => 'Europe/Paris',
);
