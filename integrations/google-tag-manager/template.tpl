___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Limpide",
  "categories": [
    "UTILITY",
    "TAG_MANAGEMENT"
  ],
  "brand": {
    "id": "brand_dummy",
    "displayName": "Limpide"
  },
  "description": "Sets the consent defaults, then loads Limpide, which asks visitors and tells Google their choice. Fire it on Consent Initialization - All Pages.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "base",
    "displayName": "Address of the folder of Limpide’s files",
    "simpleValueType": true,
    "valueHint": "https://www.exemple.fr/limpide/",
    "help": "The folder that holds limpide.js and its parts, on your own site: https, and with a slash at its end.",
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      },
      {
        "type": "REGEX",
        "args": [
          "^https://[^/]+/([^?#]*/)?$"
        ],
        "errorMessage": "https://, and a slash at the end"
      }
    ]
  },
  {
    "type": "RADIO",
    "name": "from",
    "displayName": "Configuration",
    "simpleValueType": true,
    "defaultValue": "url",
    "radioItems": [
      {
        "value": "url",
        "displayValue": "Its address",
        "subParams": [
          {
            "type": "TEXT",
            "name": "url",
            "displayName": "Address of limpide.json",
            "simpleValueType": true,
            "valueHint": "/limpide.json",
            "valueValidators": [
              {
                "type": "NON_EMPTY"
              }
            ],
            "help": "It must have \"signals\": { \"google\": true, \"dataLayer\": true }, or Google never hears a choice."
          }
        ]
      },
      {
        "value": "json",
        "displayValue": "Here, as JSON",
        "subParams": [
          {
            "type": "TEXT",
            "name": "json",
            "displayName": "limpide.json",
            "simpleValueType": true,
            "lineCount": 20,
            "valueValidators": [
              {
                "type": "NON_EMPTY"
              }
            ],
            "help": "signals.google and signals.dataLayer are added where it does not say otherwise. It saves each visit a request."
          }
        ]
      }
    ]
  },
  {
    "type": "PARAM_TABLE",
    "name": "defaults",
    "displayName": "Consent defaults, by region",
    "help": "What holds until Limpide has told the visitor’s choice. Without a row, all is denied everywhere.",
    "newRowButtonText": "Add a region",
    "paramTableColumns": [
      {
        "param": {
          "type": "TEXT",
          "name": "region",
          "displayName": "Regions",
          "simpleValueType": true,
          "help": "ISO 3166-2 codes between commas (FR, US-CA); empty: everywhere"
        },
        "isUnique": true
      },
      {
        "param": {
          "type": "SELECT",
          "name": "ad_storage",
          "displayName": "ad_storage",
          "macrosInSelect": false,
          "simpleValueType": true,
          "selectItems": [
            {
              "value": "denied",
              "displayValue": "denied"
            },
            {
              "value": "granted",
              "displayValue": "granted"
            }
          ],
          "defaultValue": "denied"
        },
        "isUnique": false
      },
      {
        "param": {
          "type": "SELECT",
          "name": "ad_user_data",
          "displayName": "ad_user_data",
          "macrosInSelect": false,
          "simpleValueType": true,
          "selectItems": [
            {
              "value": "denied",
              "displayValue": "denied"
            },
            {
              "value": "granted",
              "displayValue": "granted"
            }
          ],
          "defaultValue": "denied"
        },
        "isUnique": false
      },
      {
        "param": {
          "type": "SELECT",
          "name": "ad_personalization",
          "displayName": "ad_personalization",
          "macrosInSelect": false,
          "simpleValueType": true,
          "selectItems": [
            {
              "value": "denied",
              "displayValue": "denied"
            },
            {
              "value": "granted",
              "displayValue": "granted"
            }
          ],
          "defaultValue": "denied"
        },
        "isUnique": false
      },
      {
        "param": {
          "type": "SELECT",
          "name": "analytics_storage",
          "displayName": "analytics_storage",
          "macrosInSelect": false,
          "simpleValueType": true,
          "selectItems": [
            {
              "value": "denied",
              "displayValue": "denied"
            },
            {
              "value": "granted",
              "displayValue": "granted"
            }
          ],
          "defaultValue": "denied"
        },
        "isUnique": false
      },
      {
        "param": {
          "type": "SELECT",
          "name": "functionality_storage",
          "displayName": "functionality_storage",
          "macrosInSelect": false,
          "simpleValueType": true,
          "selectItems": [
            {
              "value": "denied",
              "displayValue": "denied"
            },
            {
              "value": "granted",
              "displayValue": "granted"
            }
          ],
          "defaultValue": "denied"
        },
        "isUnique": false
      },
      {
        "param": {
          "type": "SELECT",
          "name": "personalization_storage",
          "displayName": "personalization_storage",
          "macrosInSelect": false,
          "simpleValueType": true,
          "selectItems": [
            {
              "value": "denied",
              "displayValue": "denied"
            },
            {
              "value": "granted",
              "displayValue": "granted"
            }
          ],
          "defaultValue": "denied"
        },
        "isUnique": false
      },
      {
        "param": {
          "type": "SELECT",
          "name": "security_storage",
          "displayName": "security_storage",
          "macrosInSelect": false,
          "simpleValueType": true,
          "selectItems": [
            {
              "value": "denied",
              "displayValue": "denied"
            },
            {
              "value": "granted",
              "displayValue": "granted"
            }
          ],
          "defaultValue": "granted"
        },
        "isUnique": false
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "wait",
    "displayName": "Milliseconds that Google’s tags wait for the choice",
    "simpleValueType": true,
    "defaultValue": "500",
    "valueValidators": [
      {
        "type": "NON_NEGATIVE_NUMBER"
      }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const JSON = require('JSON');
const getType = require('getType');
const injectScript = require('injectScript');
const logToConsole = require('logToConsole');
const makeNumber = require('makeNumber');
const setDefaultConsentState = require('setDefaultConsentState');
const setInWindow = require('setInWindow');

const TYPES = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
];
const wait = makeNumber(data.wait) || 0;

/** One default. What a row does not say is denied. */
const setDefault = (row) => {
  const state = {};
  TYPES.forEach((type) => {
    state[type] = row[type] === 'granted' ? 'granted' : 'denied';
  });
  const regions = (row.region || '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code);
  if (regions.length > 0) state.region = regions;
  if (wait > 0) state.wait_for_update = wait;
  setDefaultConsentState(state);
};

// Before anything else. Where no row is for everywhere, everywhere is denied.
const rows = data.defaults || [];
if (!rows.some((row) => !(row.region || '').trim())) setDefault({});
rows.forEach(setDefault);

/** What limpide.js finds: an address, or the configuration itself, which then tells Google. */
const configuration = () => {
  if (data.from !== 'json') return data.url;
  const config = JSON.parse(data.json);
  if (getType(config) !== 'object') return undefined;
  config.signals = config.signals || {};
  ['google', 'dataLayer'].forEach((name) => {
    if (config.signals[name] === undefined) config.signals[name] = true;
  });
  return config;
};

const config = configuration();
if (!config) {
  logToConsole('Limpide: the configuration is no JSON object; nothing is allowed.');
  return data.gtmOnFailure();
}
// A page that has its own keeps it.
setInWindow('limpideConfig', config, false);
injectScript(data.base + 'limpide.js', data.gtmOnSuccess, data.gtmOnFailure, 'limpide');


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_user_data"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_personalization"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "functionality_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "personalization_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "security_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "limpideConfig"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://*/*"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "logging",
        "versionId": "1"
      },
      "param": [
        {
          "key": "environments",
          "value": {
            "type": 1,
            "string": "debug"
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: Everything is denied before the script is asked for
  code: |-
    runCode(mockData);
    assertThat(defaults[0].ad_storage).isEqualTo('denied');
    assertThat(defaults[0].security_storage).isEqualTo('denied');
    assertThat(defaults[0].wait_for_update).isEqualTo(500);
    assertThat(defaults[0].region).isUndefined();
    assertThat(calls).isEqualTo(['default', 'set', 'inject']);
    assertApi('gtmOnSuccess').wasCalled();
- name: A row for a region leaves the rest of the world denied
  code: |-
    mockData.defaults = [{region: 'US, CA', ad_storage: 'granted', analytics_storage: 'denied'}];
    runCode(mockData);
    assertThat(defaults).hasLength(2);
    assertThat(defaults[0].ad_storage).isEqualTo('denied');
    assertThat(defaults[0].region).isUndefined();
    assertThat(defaults[1].region).isEqualTo(['US', 'CA']);
    assertThat(defaults[1].ad_storage).isEqualTo('granted');
    assertThat(defaults[1].ad_user_data).isEqualTo('denied');
- name: A row for everywhere is the one default
  code: |-
    mockData.defaults = [{region: '', security_storage: 'granted'}];
    runCode(mockData);
    assertThat(defaults).hasLength(1);
    assertThat(defaults[0].security_storage).isEqualTo('granted');
- name: An address of the configuration is handed over as it is
  code: |-
    runCode(mockData);
    assertApi('setInWindow').wasCalledWith('limpideConfig', '/limpide.json', false);
- name: A configuration in JSON tells Google where it does not say otherwise
  code: |-
    mockData.from = 'json';
    mockData.json = '{"purposes":["media"]}';
    runCode(mockData);
    assertThat(handed).isEqualTo({purposes: ['media'], signals: {google: true, dataLayer: true}});
    mockData.json = '{"signals":{"google":false,"dataLayer":false}}';
    runCode(mockData);
    assertThat(handed).isEqualTo({signals: {google: false, dataLayer: false}});
- name: What is no JSON object fails, with everything denied and nothing loaded
  code: |-
    mockData.from = 'json';
    mockData.json = '{"purposes":';
    runCode(mockData);
    assertThat(defaults[0].ad_storage).isEqualTo('denied');
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnFailure').wasCalled();
    mockData.json = '[]';
    runCode(mockData);
    assertApi('injectScript').wasNotCalled();
- name: A script that cannot be had fails the tag
  code: |-
    mock('injectScript', (url, onSuccess, onFailure) => onFailure());
    runCode(mockData);
    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
setup: |-
  const calls = [];
  const defaults = [];
  let handed;
  const mockData = {
    base: 'https://www.exemple.fr/limpide/',
    from: 'url',
    url: '/limpide.json',
    wait: '500'
  };
  mock('setDefaultConsentState', (state) => {
    calls.push('default');
    defaults.push(state);
  });
  mock('setInWindow', (key, value) => {
    calls.push('set');
    handed = value;
    return true;
  });
  mock('injectScript', (url, onSuccess) => {
    calls.push('inject');
    onSuccess();
  });


___NOTES___

Fire it on "Consent Initialization - All Pages", once a page. What it costs to install
Limpide by a tag manager alone: docs/guide/tag-managers.md in Limpide's sources.
Limpide itself tells Google each choice (signals.google), through the data layer.
