// Made by `npm run api:client` from the OpenAPI document of the API. Not to be edited.

export interface paths {
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what, newest first
         * @description The tenant's; for a system administrator in no tenant, everything.
         */
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description 401 does not tell whether the name or the password was wrong. 429: too many attempts in a minute, or (`account-locked`) five wrong passwords in a row.
         */
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["Auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["Auth_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password; ends one's other sessions */
        post: operations["Auth_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for new tokens
         * @description Each refresh token is good once. Using one a second time ends the session: somebody has a copy.
         */
        post: operations["Auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls, one row a call, newest first */
        get: operations["Cdr_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A call with its journey and all of its legs */
        get: operations["Cdr_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls as CSV (RFC 4180), oldest first, as a stream */
        get: operations["Cdr_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent as a record and is none, or nobody’s; newest first */
        get: operations["Cdr_listRejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/rejected/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them with what was sent */
        get: operations["Cdr_getRejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/rejected/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it in again, after what was wrong (say, a tenant’s domain) is put right */
        post: operations["Cdr_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conference-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conferences that are or were held */
        get: operations["ConferenceSessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conference-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a conference that is or was held, and who was in it */
        get: operations["ConferenceSessions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conference rooms */
        get: operations["Conferences_list"];
        put?: never;
        /** Create a conference room */
        post: operations["Conferences_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a conference room */
        get: operations["Conferences_get"];
        put?: never;
        post?: never;
        /**
         * Delete a conference room that nothing points to
         * @description A conference that is being held there goes on until its last member leaves.
         */
        delete: operations["Conferences_delete"];
        options?: never;
        head?: never;
        /**
         * Change a conference room
         * @description A conference that is being held there keeps what it began with.
         */
        patch: operations["Conferences_update"];
        trace?: never;
    };
    "/api/conferences/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a number into a room, which begins the conference where none is held */
        post: operations["LiveConferences_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the PINs of a room, to invite people */
        get: operations["Conferences_pins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List extensions */
        get: operations["Extensions_list"];
        put?: never;
        /** Create an extension; the only answer but a new password that tells the SIP password */
        post: operations["Extensions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an extension */
        get: operations["Extensions_get"];
        put?: never;
        post?: never;
        /** Delete an extension that nothing points to */
        delete: operations["Extensions_delete"];
        options?: never;
        head?: never;
        /** Change an extension */
        patch: operations["Extensions_update"];
        trace?: never;
    };
    "/api/extensions/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a number with the phone of an extension, which rings first
         * @description Answers when the phone is being rung; the call begins when it is picked up.
         */
        post: operations["ExtensionCalls_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/sip-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an extension a new SIP password, told this once */
        post: operations["Extensions_setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export all extensions, in the form that an import takes */
        get: operations["ExtensionBulk_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import extensions by number, new ones and changes to old ones; all or nothing */
        post: operations["ExtensionBulk_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feature-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List feature codes */
        get: operations["FeatureCodes_list"];
        put?: never;
        /** Create a feature code */
        post: operations["FeatureCodes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feature-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a feature code */
        get: operations["FeatureCodes_get"];
        put?: never;
        post?: never;
        /** Delete a feature code that nothing points to */
        delete: operations["FeatureCodes_delete"];
        options?: never;
        head?: never;
        /** Change a feature code */
        patch: operations["FeatureCodes_update"];
        trace?: never;
    };
    "/api/feature-codes/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a feature code can do */
        get: operations["FeatureCodes_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feature-codes/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give every action its default code, name and state again
         * @description Codes of the tenant's own (action `destination`) stay. Answers with all codes.
         */
        post: operations["FeatureCodes_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this replica can do its work
         * @description 200 when it can, 503 with the same body when it can not. At most a second old. Needs no token.
         */
        get: operations["Health_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hot-desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List extensions that are logged in at the phone of another */
        get: operations["HotDesks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hot-desks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log an extension out; calls in progress go on */
        delete: operations["HotDesks_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivr/menus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List menus */
        get: operations["Menus_list"];
        put?: never;
        /** Create a menu */
        post: operations["Menus_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivr/menus/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a menu */
        get: operations["Menus_get"];
        put?: never;
        post?: never;
        /** Delete a menu that nothing points to */
        delete: operations["Menus_delete"];
        options?: never;
        head?: never;
        /** Change a menu; its entries are replaced as a list */
        patch: operations["Menus_update"];
        trace?: never;
    };
    "/api/ivr/menus/{id}/greetings/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a menu says in a language (such as en or de-AT), as it was recorded */
        get: operations["MenuGreetings_get"];
        /** Upload what a menu says in a language; callers hear it from now on */
        put: operations["MenuGreetings_put"];
        post?: never;
        /** Delete what a menu says in a language */
        delete: operations["MenuGreetings_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivr/menus/{id}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is reached from a menu, through other menus and web requests */
        get: operations["Menus_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivr/web-hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hosts that web requests may ask */
        get: operations["WebHosts_get"];
        /** Replace the list of hosts; web requests to others go to their failure destination */
        put: operations["WebHosts_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivr/web-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List web requests */
        get: operations["WebRequests_list"];
        put?: never;
        /** Create a web request */
        post: operations["WebRequests_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivr/web-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a web request */
        get: operations["WebRequests_get"];
        put?: never;
        post?: never;
        /** Delete a web request that nothing points to */
        delete: operations["WebRequests_delete"];
        options?: never;
        head?: never;
        /** Change a web request */
        patch: operations["WebRequests_update"];
        trace?: never;
    };
    "/api/ivr/web-requests/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask now, as a call would, and tell what a call would do then */
        post: operations["WebRequests_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agents of queues as they are now
         * @description For changes as they happen open a WebSocket at `/api/live?tenant=<id>` with the subprotocols `callsign` and `bearer.<token>`, and send `{"topics": ["agents"]}` with all the topics that are wanted. It tells `{type: "snapshot", topic, now, items}` at first, then `{type: "changes", topic, now, changed, removed}`: items as they are now, and ids of those that are no more.
         */
        get: operations["Live_agents_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calls that are up now
         * @description For changes as they happen open a WebSocket at `/api/live?tenant=<id>` with the subprotocols `callsign` and `bearer.<token>`, and send `{"topics": ["calls"]}` with all the topics that are wanted. It tells `{type: "snapshot", topic, now, items}` at first, then `{type: "changes", topic, now, changed, removed}`: items as they are now, and ids of those that are no more.
         */
        get: operations["Live_calls_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/calls/{id}/hangup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hang up a call */
        post: operations["CallCommands_hangUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/calls/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a call on hold
         * @description As if the phone of the extension had done it: the other hears music.
         */
        post: operations["CallCommands_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/calls/{id}/park": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Park a call
         * @description Where it waits tells the topic `parking`; another slot where somebody was faster.
         */
        post: operations["ParkCommand_park"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/calls/{id}/pickup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a call that rings at a phone
         * @description Rings the phone that takes it; the call is its own when it is picked up, unless somebody was faster.
         */
        post: operations["PickupCommand_pickUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/calls/{id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to record a call
         * @description As if the phone of an extension that records on demand had pressed the key; both hear it.
         */
        post: operations["RecordCommand_start"];
        /** End a recording that was begun on demand */
        delete: operations["RecordCommand_stop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/calls/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Transfer a call to a number of the tenant */
        post: operations["CallCommands_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/calls/{id}/unhold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up a call again that is on hold */
        post: operations["CallCommands_unhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/conferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The conferences that are held now
         * @description For changes as they happen open a WebSocket at `/api/live?tenant=<id>` with the subprotocols `callsign` and `bearer.<token>`, and send `{"topics": ["conferences"]}` with all the topics that are wanted. It tells `{type: "snapshot", topic, now, items}` at first, then `{type: "changes", topic, now, changed, removed}`: items as they are now, and ids of those that are no more.
         */
        get: operations["Live_conferences_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/conferences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a running conference */
        delete: operations["LiveConferences_end"];
        options?: never;
        head?: never;
        /** Lock, record, or mute the participants of a running conference */
        patch: operations["LiveConferences_change"];
        trace?: never;
    };
    "/api/live/conferences/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a number into a running conference */
        post: operations["LiveConferences_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/conferences/{id}/members/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member, who is told so */
        delete: operations["LiveConferences_kick"];
        options?: never;
        head?: never;
        /** Mute a member, have it hear nobody, or change how loud it is */
        patch: operations["LiveConferences_changeMember"];
        trace?: never;
    };
    "/api/live/parking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calls that are parked now, in any lot
         * @description For changes as they happen open a WebSocket at `/api/live?tenant=<id>` with the subprotocols `callsign` and `bearer.<token>`, and send `{"topics": ["parking"]}` with all the topics that are wanted. It tells `{type: "snapshot", topic, now, items}` at first, then `{type: "changes", topic, now, changed, removed}`: items as they are now, and ids of those that are no more.
         */
        get: operations["Live_parking_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Queues as they are now: who waits, who serves, and the figures of today
         * @description For changes as they happen open a WebSocket at `/api/live?tenant=<id>` with the subprotocols `callsign` and `bearer.<token>`, and send `{"topics": ["queues"]}` with all the topics that are wanted. It tells `{type: "snapshot", topic, now, items}` at first, then `{type: "changes", topic, now, changed, removed}`: items as they are now, and ids of those that are no more.
         */
        get: operations["Live_queues_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The phones that are registered now
         * @description For changes as they happen open a WebSocket at `/api/live?tenant=<id>` with the subprotocols `callsign` and `bearer.<token>`, and send `{"topics": ["registrations"]}` with all the topics that are wanted. It tells `{type: "snapshot", topic, now, items}` at first, then `{type: "changes", topic, now, changed, removed}`: items as they are now, and ids of those that are no more.
         */
        get: operations["Live_registrations_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own calls, newest first */
        get: operations["OwnCalls_list"];
        put?: never;
        /**
         * Call a number with one's own phone, which rings first
         * @description Answers when the phone is being rung; the call begins when it is picked up.
         */
        post: operations["ClickToCall_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of one's own calls with its journey */
        get: operations["OwnCalls_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the enabled extensions of the tenant by number and name */
        get: operations["Colleagues_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one's own extension */
        get: operations["OwnExtension_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change do not disturb, forwarding, follow-me, call waiting and call screening of one's own extension */
        patch: operations["OwnExtension_update"];
        trace?: never;
    };
    "/api/me/queue-agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read in which state oneself is as an agent */
        get: operations["OwnAgent_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/queue-agent/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Log oneself in or out as an agent, or go on a break */
        put: operations["OwnAgent_setState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List recordings of one's own extension, newest first */
        get: operations["OwnRecordings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/recordings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a recording of one's own extension */
        get: operations["OwnRecordings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/recordings/{id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A recording of one's own extension: left its phone, right the other side */
        get: operations["OwnRecordings_audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/speed-dials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's own speed dials */
        get: operations["OwnSpeedDials_list"];
        put?: never;
        /** Create a speed dial of one's own */
        post: operations["OwnSpeedDials_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/speed-dials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one of one's own speed dials */
        get: operations["OwnSpeedDials_get"];
        put?: never;
        post?: never;
        /** Delete one of one's own speed dials */
        delete: operations["OwnSpeedDials_delete"];
        options?: never;
        head?: never;
        /** Change one of one's own speed dials */
        patch: operations["OwnSpeedDials_update"];
        trace?: never;
    };
    "/api/music": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List music on hold, with its tracks */
        get: operations["Music_list"];
        put?: never;
        /** Create music on hold; its tracks are uploaded afterwards */
        post: operations["Music_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/music/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one */
        get: operations["Music_get"];
        put?: never;
        post?: never;
        /** Delete music that nothing plays */
        delete: operations["Music_delete"];
        options?: never;
        head?: never;
        /** Change music on hold, or make it the default of the tenant */
        patch: operations["Music_update"];
        trace?: never;
    };
    "/api/music/{id}/tracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a track */
        post: operations["Music_addTrack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/music/{id}/tracks/{trackId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a track out */
        delete: operations["Music_deleteTrack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/music/{id}/tracks/{trackId}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Listen to a track */
        get: operations["Music_audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List numbers */
        get: operations["Numbers_list"];
        put?: never;
        /** Create a number */
        post: operations["Numbers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a number */
        get: operations["Numbers_get"];
        put?: never;
        post?: never;
        /** Delete a number */
        delete: operations["Numbers_delete"];
        options?: never;
        head?: never;
        /** Change a number */
        patch: operations["Numbers_update"];
        trace?: never;
    };
    "/api/numbers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export all numbers, in the form that an import takes */
        get: operations["NumberBulk_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import numbers by number, new ones and changes to old ones; all or nothing */
        post: operations["NumberBulk_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paging-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List paging groups */
        get: operations["PagingGroups_list"];
        put?: never;
        /** Create a paging group */
        post: operations["PagingGroups_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paging-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a paging group */
        get: operations["PagingGroups_get"];
        put?: never;
        post?: never;
        /** Delete a paging group that nothing points to */
        delete: operations["PagingGroups_delete"];
        options?: never;
        head?: never;
        /** Change a paging group; extensions are replaced as lists */
        patch: operations["PagingGroups_update"];
        trace?: never;
    };
    "/api/parking-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List parking lots */
        get: operations["ParkingLots_list"];
        put?: never;
        /** Create a parking lot */
        post: operations["ParkingLots_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parking-lots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a parking lot */
        get: operations["ParkingLots_get"];
        put?: never;
        post?: never;
        /** Delete a parking lot that is empty and nothing points to */
        delete: operations["ParkingLots_delete"];
        options?: never;
        head?: never;
        /**
         * Change a parking lot
         * @description Slots that hold a call can not be taken away.
         */
        patch: operations["ParkingLots_update"];
        trace?: never;
    };
    "/api/parking-lots/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the calls that are parked now, by slot */
        get: operations["ParkingLots_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what services say, in a language */
        get: operations["Prompts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{language}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Have callers hear audio of your own, from the next sentence on */
        put: operations["Prompts_put"];
        post?: never;
        /** Go back to the rendered sentence */
        delete: operations["Prompts_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{language}/{key}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audio that callers hear: the tenant's own, else the rendered one (where FreeSWITCH's sound packages are used, theirs may be heard instead) */
        get: operations["Prompts_audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue-agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List agents */
        get: operations["Agents_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue-agents/{extensionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an agent */
        get: operations["Agents_get"];
        put?: never;
        post?: never;
        /** Take an agent out of every queue; a call that it talks in goes on */
        delete: operations["Agents_delete"];
        options?: never;
        head?: never;
        /** Change an agent */
        patch: operations["Agents_update"];
        trace?: never;
    };
    "/api/queue-agents/{extensionId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Log an agent in or out, or send it on a break */
        put: operations["Agents_setState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue-agents/{extensionId}/supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Listen to an agent's call with one's own phone, which rings first
         * @description For administrators and supervisors of the queue. Who listens to whom is in the audit log.
         */
        post: operations["Supervision_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue-break-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the reasons that agents can give for a break */
        get: operations["BreakReasons_list"];
        /** Replace the reasons that agents can give for a break */
        put: operations["BreakReasons_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue-callbacks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a call back: nobody is called */
        delete: operations["Callbacks_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List queues */
        get: operations["Queues_list"];
        put?: never;
        /** Create a queue */
        post: operations["Queues_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a queue */
        get: operations["Queues_get"];
        put?: never;
        post?: never;
        /**
         * Delete a queue that nothing points to
         * @description Callers who wait in it go where they would after the longest wait.
         */
        delete: operations["Queues_delete"];
        options?: never;
        head?: never;
        /**
         * Change a queue; agents are replaced as a list
         * @description Holds for calls that wait in it already, which stay where they are.
         */
        patch: operations["Queues_update"];
        trace?: never;
    };
    "/api/queues/{id}/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the newest 200 calls back of a queue */
        get: operations["Callbacks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/{id}/supervisors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who supervises a queue */
        get: operations["Supervisors_read"];
        /** Replace who supervises a queue */
        put: operations["Supervisors_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of queues, by queue and interval
         * @description A call counts in the interval in which it joined the queue.
         */
        get: operations["Statistics_queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/statistics/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of agents, by agent and interval */
        get: operations["Statistics_agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/statistics/agents/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV (RFC 4180), as a stream */
        get: operations["Statistics_exportAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/statistics/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls that came into queues, newest first */
        get: operations["Statistics_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/statistics/calls/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV (RFC 4180), oldest first, as a stream */
        get: operations["Statistics_exportCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/statistics/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV (RFC 4180), as a stream */
        get: operations["Statistics_exportQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List recordings of calls, newest first */
        get: operations["Recordings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a recording */
        get: operations["Recordings_get"];
        put?: never;
        post?: never;
        /** Delete a recording that is not on legal hold; it can be restored for an hour */
        delete: operations["Recordings_delete"];
        options?: never;
        head?: never;
        /** Put a recording on legal hold, or lift the hold */
        patch: operations["Recordings_update"];
        trace?: never;
    };
    "/api/recordings/{id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was recorded: left the phone of the extension, right the other side */
        get: operations["Recordings_audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a recording that was deleted within the last hour */
        post: operations["Recordings_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ring-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List ring groups */
        get: operations["RingGroups_list"];
        put?: never;
        /** Create a ring group */
        post: operations["RingGroups_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ring-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a ring group */
        get: operations["RingGroups_get"];
        put?: never;
        post?: never;
        /** Delete a ring group that nothing points to */
        delete: operations["RingGroups_delete"];
        options?: never;
        head?: never;
        /** Change a ring group; members are replaced as a list */
        patch: operations["RingGroups_update"];
        trace?: never;
    };
    "/api/speed-dials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List speed dials */
        get: operations["SpeedDials_list"];
        put?: never;
        /** Create a speed dial */
        post: operations["SpeedDials_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/speed-dials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a speed dial */
        get: operations["SpeedDials_get"];
        put?: never;
        post?: never;
        /** Delete a speed dial */
        delete: operations["SpeedDials_delete"];
        options?: never;
        head?: never;
        /** Change a speed dial */
        patch: operations["SpeedDials_update"];
        trace?: never;
    };
    "/api/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the tenant that is acted in, with its limits and usage */
        get: operations["OwnTenant_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tenant profiles */
        get: operations["TenantProfiles_list"];
        put?: never;
        /** Create a tenant profile */
        post: operations["TenantProfiles_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant-profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a tenant profile */
        get: operations["TenantProfiles_get"];
        put?: never;
        post?: never;
        /** Delete a tenant profile that no tenant has */
        delete: operations["TenantProfiles_delete"];
        options?: never;
        head?: never;
        /** Change a tenant profile; binds from the next call or creation on */
        patch: operations["TenantProfiles_update"];
        trace?: never;
    };
    "/api/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tenants with their limits and what they use of them */
        get: operations["Tenants_list"];
        put?: never;
        /** Create a tenant */
        post: operations["Tenants_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a tenant */
        get: operations["Tenants_get"];
        put?: never;
        post?: never;
        /** Destroy a tenant with everything it has */
        delete: operations["Tenants_delete"];
        options?: never;
        head?: never;
        /** Change, enable or disable a tenant */
        patch: operations["Tenants_update"];
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description The tenant's; for a system administrator in no tenant, everybody.
         */
        get: operations["Users_list"];
        put?: never;
        /** Create a user */
        post: operations["Users_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a user */
        get: operations["Users_get"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Neither yourself nor the last system administrator.
         */
        delete: operations["Users_delete"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description A new password, or disabling, ends all sessions of the user at once. Your own password: `POST /api/auth/password`.
         */
        patch: operations["Users_update"];
        trace?: never;
    };
    "/api/voicemail/boxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List voicemail boxes; a user's list has the own one */
        get: operations["Boxes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a voicemail box */
        get: operations["Boxes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a voicemail box */
        patch: operations["Boxes_update"];
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}/greetings/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A recorded greeting, or the name of the owner */
        get: operations["Greetings_get"];
        /** Upload a greeting; callers hear it from now on */
        put: operations["Greetings_put"];
        post?: never;
        /** Delete a greeting; without it callers hear the standing one, else the default one */
        delete: operations["Greetings_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End the lock that wrong PINs put on a voicemail box; the PIN stays */
        delete: operations["Boxes_unlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the messages of a box */
        get: operations["Messages_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a message */
        get: operations["Messages_get"];
        put?: never;
        post?: never;
        /** Delete a message; it can be restored for an hour */
        delete: operations["Messages_delete"];
        options?: never;
        head?: never;
        /** Mark a message as read or urgent */
        patch: operations["Messages_update"];
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}/messages/{messageId}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recording of a message */
        get: operations["Messages_audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}/messages/{messageId}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a message into the box of a colleague */
        post: operations["Messages_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}/messages/{messageId}/introduction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the colleague who forwarded a message said before it */
        get: operations["Messages_introduction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}/messages/{messageId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a message that was deleted within the last hour */
        post: operations["Messages_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voicemail/boxes/{extensionId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the PIN of a voicemail box, which ends a lock as well */
        put: operations["Boxes_setPin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            displayName: string;
            email: string | null;
            /** Format: uuid */
            extensionId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "system_admin" | "tenant_admin" | "user";
            /** @description The tenant that the user belongs to; null for a system administrator */
            tenantId: number | null;
            username: string;
        };
        AgentState: {
            /** Format: uuid */
            extensionId: string;
            logsIn: boolean;
            number: string;
            reason: string | null;
            /** Format: date-time */
            since: string;
            /**
             * @description available: gets calls. on_break: logged in, gets none. logged_out: counts as not there
             * @enum {string}
             */
            status: "available" | "on_break" | "logged_out";
        };
        AuditEntry: {
            /** @enum {string} */
            action: "create" | "update" | "delete";
            actor: {
                /** Format: uuid */
                id: string | null;
                /** @description `system_admin`, `tenant_admin`, `user`, `system` (a task of ours) or `database` (SQL typed by hand) */
                role: string;
                /** @description A person's, a task's of ours, or the database role of SQL typed by hand */
                username: string;
            };
            /** Format: date-time */
            at: string;
            /** @description What differs, by field; null before a creation and after a deletion, `[redacted]` for a secret */
            changes: {
                [key: string]: {
                    from: unknown;
                    to: unknown;
                };
            };
            /** @description Kind of object: users, extensions, tenantProfiles, … A sign-in creates one of `sessions` */
            entity: string;
            entityId: string;
            /** @description Grows in the order of writing */
            id: string;
            /** @description Remote address; null for what came by no request */
            ip: string | null;
            requestId: string | null;
            /** @description Whose object it was; null for what belongs to no tenant */
            tenantId: number | null;
        };
        AuditList: {
            data: components["schemas"]["AuditEntry"][];
            page: components["schemas"]["Page"];
        };
        BreakReasons: {
            data: {
                /** @description Dialled behind the code for a break */
                digit: string;
                name: string;
            }[];
        };
        Call: {
            answered: boolean;
            answeredAt: string | null;
            /** @description Seconds from the answer to the end, to the millisecond */
            billable: number;
            /** @description Hang-up cause of the switch, e.g. NORMAL_CLEARING */
            cause: string;
            /** @description Q.850 cause value */
            causeCode: number;
            causeText: string;
            /** @enum {string} */
            direction: "inbound" | "outbound" | "internal";
            /** @description Seconds from the beginning to the end, to the millisecond */
            duration: number;
            endedAt: string;
            from: {
                /** @description null for somebody outside */
                extension: string | null;
                name: string;
                number: string;
            };
            /** @description uuid of the leg that began the call */
            id: string;
            /** @description How many legs the call had */
            legs: number;
            /** @description Name of the switch */
            node: string;
            startedAt: string;
            to: {
                /** @description Who answered, where it was a phone that rang */
                answeredBy: string | null;
                /** @description As dialled */
                number: string;
            };
        };
        CallCommand: {
            /**
             * Format: uuid
             * @description Which leg is meant, of `legs`; where it is left out, the one that makes sense
             */
            legId?: string;
        };
        CallDetail: {
            answered: boolean;
            answeredAt: string | null;
            /** @description Seconds from the answer to the end, to the millisecond */
            billable: number;
            /** @description Hang-up cause of the switch, e.g. NORMAL_CLEARING */
            cause: string;
            /** @description Q.850 cause value */
            causeCode: number;
            causeText: string;
            /** @enum {string} */
            direction: "inbound" | "outbound" | "internal";
            /** @description Seconds from the beginning to the end, to the millisecond */
            duration: number;
            endedAt: string;
            from: {
                /** @description null for somebody outside */
                extension: string | null;
                name: string;
                number: string;
            };
            /** @enum {string} */
            hungUpBy: "caller" | "callee" | "switch";
            /** @description uuid of the leg that began the call */
            id: string;
            /** @description What happened, in order of time */
            journey: components["schemas"]["CallStep"][];
            /** @description Every leg of the call, in order of time */
            legList: components["schemas"]["CallLeg"][];
            /** @description How many legs the call had */
            legs: number;
            /** @description Name of the switch */
            node: string;
            /** @description What was recorded of it and is still there */
            recordings: components["schemas"]["CallRecording"][];
            startedAt: string;
            to: {
                /** @description Who answered, where it was a phone that rang */
                answeredBy: string | null;
                /** @description As dialled */
                number: string;
            };
        };
        CallLeg: {
            answeredAt: string | null;
            billable: number;
            callerName: string;
            callerNumber: string;
            cause: string;
            causeCode: number;
            codec: string | null;
            destination: string;
            duration: number;
            endedAt: string;
            extension: string | null;
            /** @description Who said good-bye on this leg: recv_… its phone, send_… the switch */
            hangupDisposition: string | null;
            id: string;
            /** @enum {string} */
            leg: "a" | "b";
            /** @description Mean opinion score of the sound that arrived, 1 to 5 */
            mos: number | null;
            networkIp: string | null;
            node: string;
            startedAt: string;
        };
        CallRecording: {
            /**
             * @description As that extension sees it
             * @enum {string}
             */
            direction: "in" | "out";
            /** @description Whose policy had it recorded */
            extension: string;
            /** Format: uuid */
            id: string;
            seconds: number;
            /** Format: date-time */
            startedAt: string;
        };
        CallStep: {
            at: string;
            legId: string;
            text: string;
        };
        CallTransfer: {
            /**
             * Format: uuid
             * @description Who is transferred; where it is left out, who calls
             */
            legId?: string;
            /** @description What the leg that is transferred would dial to get there */
            to: string;
        };
        ChangeLiveConference: {
            /** @description Nobody comes in but who is invited */
            locked?: boolean;
            /** @description All who are no moderators */
            participantsMuted?: boolean;
            recording?: boolean;
        };
        ChangeLiveMember: {
            /** @description Hears nobody */
            deaf?: boolean;
            /** @description How loud it hears the others */
            hearing?: number;
            /** @description Is not heard */
            muted?: boolean;
            /** @description How loud the others hear it */
            voice?: number;
        };
        Colleague: {
            displayName: string;
            /** Format: uuid */
            id: string;
            number: string;
            voicemailEnabled: boolean;
        };
        ColleagueList: {
            data: components["schemas"]["Colleague"][];
            page: components["schemas"]["Page"];
        };
        Conference: {
            /**
             * @description How the others are told of who comes and goes: not at all, a tone, the name that they have said
             * @enum {string}
             */
            announce: "none" | "tone" | "name";
            /** Format: date-time */
            createdAt: string;
            /** @description A disabled room is to callers as if it did not exist */
            enabled: boolean;
            hasModeratorPin: boolean;
            hasParticipantPin: boolean;
            /** Format: uuid */
            id: string;
            /** @description How many may be in it at once */
            maxMembers: number;
            /** @description Participants are muted when they come in; they press 0 to talk */
            muteOnEntry: boolean;
            name: string;
            /** @description What is dialled; no extension and no other feature of the tenant may have it */
            number: string;
            /**
             * @description Voices are mixed at 8,000 (telephone), 16,000 (wideband) or 48,000 (fullband) samples a second
             * @enum {string}
             */
            quality: "telephone" | "wideband" | "fullband";
            /** @description The whole conference is recorded, from its second member on; who comes in is told */
            record: boolean;
            /** Format: date-time */
            updatedAt: string;
            /** @description Pictures are passed on, that of who talks to all; phones have to agree on VP8 or H.264 */
            video: boolean;
            /** @description Participants hear music, and not each other, until a moderator is there; needs a moderator PIN */
            waitForModerator: boolean;
        };
        ConferenceDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "conference";
        };
        ConferenceList: {
            data: components["schemas"]["Conference"][];
            page: components["schemas"]["Page"];
        };
        ConferenceParticipant: {
            /**
             * Format: uuid
             * @description UUID of the leg; the same as in the call record
             */
            callId: string;
            /** Format: date-time */
            joinedAt: string;
            /** Format: date-time */
            leftAt: string | null;
            moderator: boolean;
            name: string;
            number: string;
        };
        ConferencePins: {
            moderatorPin: string | null;
            participantPin: string | null;
        };
        ConferenceSession: {
            /**
             * Format: uuid
             * @description The room; null where it was made of a call
             */
            conferenceId: string | null;
            /**
             * Format: date-time
             * @description Null while it is held
             */
            endedAt: string | null;
            /** @description false: it ended while CallSign was away; `endedAt` is when that was found */
            endSeen: boolean;
            /**
             * Format: uuid
             * @description The same as live
             */
            id: string;
            /** @description Of the room, as it was then; empty where it was made of a call */
            name: string;
            number: string | null;
            /** @description How many different calls were in it */
            participants: number;
            /** Format: date-time */
            startedAt: string;
        };
        ConferenceSessionDetail: {
            /**
             * Format: uuid
             * @description The room; null where it was made of a call
             */
            conferenceId: string | null;
            /**
             * Format: date-time
             * @description Null while it is held
             */
            endedAt: string | null;
            /** @description false: it ended while CallSign was away; `endedAt` is when that was found */
            endSeen: boolean;
            /**
             * Format: uuid
             * @description The same as live
             */
            id: string;
            /** @description Of the room, as it was then; empty where it was made of a call */
            name: string;
            number: string | null;
            /** @description How many different calls were in it */
            participants: number;
            /** Format: date-time */
            startedAt: string;
            /** @description Once for each time that somebody came, at most 2,000 */
            visits: components["schemas"]["ConferenceParticipant"][];
        };
        ConferenceSessionList: {
            data: components["schemas"]["ConferenceSession"][];
            page: components["schemas"]["Page"];
        };
        CreateConference: {
            /**
             * @description How the others are told of who comes and goes: not at all, a tone, the name that they have said
             * @enum {string}
             */
            announce?: "none" | "tone" | "name";
            /** @description A disabled room is to callers as if it did not exist */
            enabled?: boolean;
            /** @description How many may be in it at once */
            maxMembers?: number;
            /** @description What makes a moderator of who enters it; null: nobody is one */
            moderatorPin?: string | null;
            /** @description Participants are muted when they come in; they press 0 to talk */
            muteOnEntry?: boolean;
            name: string;
            /** @description What is dialled; no extension and no other feature of the tenant may have it */
            number: string;
            /** @description What participants have to enter; null: nothing. Is not shown with the room, but by `/pins` */
            participantPin?: string | null;
            /**
             * @description Voices are mixed at 8,000 (telephone), 16,000 (wideband) or 48,000 (fullband) samples a second
             * @enum {string}
             */
            quality?: "telephone" | "wideband" | "fullband";
            /** @description The whole conference is recorded, from its second member on; who comes in is told */
            record?: boolean;
            /** @description Pictures are passed on, that of who talks to all; phones have to agree on VP8 or H.264 */
            video?: boolean;
            /** @description Participants hear music, and not each other, until a moderator is there; needs a moderator PIN */
            waitForModerator?: boolean;
        };
        CreateExtension: {
            /** @description Shown to whom is called outside */
            callerIdName?: string | null;
            /** @description Shown to whom is called outside: E.164, or the digits that the carrier wants */
            callerIdNumber?: string | null;
            /**
             * @description Whose callers are asked for their name, which is announced before the call is taken
             * @enum {string}
             */
            callScreening?: "off" | "outside" | "all";
            /** @description Off: while in a call, the extension is busy for another one */
            callWaiting?: boolean;
            displayName: string;
            doNotDisturb?: boolean;
            enabled?: boolean;
            firstName?: string | null;
            followMe?: {
                enabled?: boolean;
                steps?: components["schemas"]["FollowMeStep"][];
            };
            forwarding?: {
                always?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                busy?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                noAnswer?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                notRegistered?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
            };
            /** @description Those who are called see no number; the feature code `caller_id_show` shows it for one call */
            hideCallerId?: boolean;
            lastName?: string | null;
            /** @description Calls at once, made and taken: with so many it is busy, and can make no more; null for no limit */
            maxCalls?: number | null;
            /**
             * Format: email
             * @description Who is told by mail of each call that rang and that nobody took here; null: nobody
             */
            missedCallEmail?: string | null;
            /** @description Where a call goes that nobody took */
            noAnswerDestination?: components["schemas"]["Destination"] | null;
            /** @description Also the SIP user; unique in the tenant */
            number: string;
            /** @description Picking up (`*8`) takes calls that ring in the same group, such as `1` or `Sales`; null: in the whole tenant */
            pickupGroup?: string | null;
            /**
             * @description Which calls of the extension are recorded: none, those it takes, those it makes, both, or what its user asks for by key during the call
             * @enum {string}
             */
            recordingPolicy?: "never" | "in" | "out" | "all" | "on_demand";
            /** @description How long phones ring before it counts as no answer */
            ringSeconds?: number;
            /** @description A generated one where none is given */
            sipPassword?: string;
            voicemailEnabled?: boolean;
        };
        CreateFeatureCode: {
            /** @description What dialling the code does. `voicemail`: opens the own voicemail box. `voicemail_any`: asks for a voicemail box and its PIN, and opens it. `do_not_disturb_on`: own extension: do not disturb on. `do_not_disturb_off`: own extension: do not disturb off. `forward_always_on`: own extension: forwards every call to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_always_off`: own extension: forwards no more. `forward_busy_on`: own extension: forwards when busy to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_busy_off`: own extension: no longer forwards when busy. `forward_no_answer_on`: own extension: forwards what is not answered to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_no_answer_off`: own extension: no longer forwards what is not answered. `call_waiting_on`: own extension: call waiting on. `call_waiting_off`: own extension: call waiting off, so that a second call finds it busy. `follow_me_on`: own extension: follow-me on; refused while it has no steps. `follow_me_off`: own extension: follow-me off. `call_return`: calls whoever rang the own extension last; refused where that number was withheld. `redial`: dials again what the own extension dialled last, feature codes left out. `caller_id_block`: calls the number behind the code without showing who calls. `caller_id_show`: calls the number behind the code and shows who calls, though the own extension hides it. `speaking_clock`: says the time in the tenant's time zone. `say_my_number`: says the number of the own extension. `intercom`: calls the extension behind the code so that its phone answers by itself; refused where it is in a call or not to be disturbed. `intercom_one_way`: as `intercom`, and who calls does not hear the room. `speed_dial`: calls the speed dial with the two digits behind the code: the own one, else that of the tenant. `hot_desk_on`: makes the phone that of the extension behind the code, or that is asked for, after its voicemail PIN. `hot_desk_off`: gives the phone back to its own extension. `pickup_extension`: takes the call that rings at the extension behind the code. `pickup_group`: takes the call that has been ringing longest in the own pickup group, or in the tenant where the extension has none. `agent_available`: own extension as an agent of queues: logged in and available. `agent_log_out`: own extension as an agent of queues: logged out. `agent_break`: own extension as an agent of queues: on a break, for the reason with the digit behind the code. `supervise_listen`: hears the agent behind the code and the caller of the queue; for administrators and supervisors of the queue. `supervise_whisper`: as `supervise_listen`, and the agent alone hears who dialled it. `supervise_barge`: as `supervise_listen`, and both hear who dialled it. `echo_test`: gives back what the caller says. `milliwatt_test`: plays 1004 Hz. `destination`: a code of your own: the call goes to `destination`. */
            action: components["schemas"]["FeatureAction"];
            /** @description What is dialled; unique among all that can be dialled in the tenant */
            code: string;
            /** @description Where the call goes; needed for the action `destination`, null for all others */
            destination?: components["schemas"]["Destination"] | null;
            /** @description A disabled code is to callers as if it did not exist */
            enabled?: boolean;
            name: string;
        };
        CreateIvrMenu: {
            /** @description How long it waits for one more key */
            digitSeconds?: number;
            /** @description Whether callers may dial an extension's number */
            directDial?: boolean;
            /** @description A disabled menu is to callers as if it did not exist */
            enabled?: boolean;
            /** @description Replaced as a whole */
            entries?: components["schemas"]["IvrMenuEntry"][];
            /** @description Where callers go whom the menu can not serve, such as those who went in circles; null: the call ends */
            fallbackDestination?: components["schemas"]["Destination"] | null;
            /** @description Where callers go who pressed only what the menu does not know; null: to the fallback */
            invalidDestination?: components["schemas"]["Destination"] | null;
            /** @description What it speaks, unless the caller chose a language; null: the tenant's */
            language?: string | null;
            /** @description How often it speaks before it gives up */
            maxTries?: number;
            name: string;
            /** @description What is dialled; no extension and no other feature of the tenant may have it. Null: none */
            number?: string | null;
            /** @description Sentences of the catalogue (see prompts), said where no greeting is recorded */
            sentences?: string[];
            /** @description Where callers go who pressed nothing; null: to the fallback */
            timeoutDestination?: components["schemas"]["Destination"] | null;
            /** @description How long it waits for a key after it has spoken */
            timeoutSeconds?: number;
        };
        CreateIvrWebRequest: {
            /** @description Sent as the Authorization header; kept sealed and never shown again. Null: none */
            authorization?: string | null;
            /** @description JSON that POST sends; {{variable}} may stand in its texts, and stays text. Null: none */
            body?: unknown;
            /** @description The first that holds says where the call goes */
            cases?: components["schemas"]["IvrWebCase"][];
            /** @description Where it goes when there was no answer that counts: none in time, no 2xx, a redirect, no JSON, more than 64 KB, a host that may not be asked; null: it ends */
            failureDestination?: components["schemas"]["Destination"] | null;
            /** @enum {string} */
            method?: "GET" | "POST";
            name: string;
            /** @description Where it goes when none holds; null: it ends */
            otherwiseDestination?: components["schemas"]["Destination"] | null;
            /** @description What of the answer the call keeps: texts, numbers, true and false, at most 200 characters each */
            results?: components["schemas"]["IvrWebResult"][];
            /** @description For the whole answer */
            timeoutSeconds?: number;
            /** @description https:// or http://, at one of the hosts of the list; {{variable}} may stand in its path and its parameters, and is escaped for there */
            url: string;
        };
        CreateMusic: {
            /** @description What the tenant's callers hear while they are held; making one the default ends that of another */
            isDefault?: boolean;
            name: string;
            /** @description Each call hears the tracks in another order */
            shuffle?: boolean;
        };
        CreateNumber: {
            /** @description Where its calls go; null while nobody has said */
            destination?: components["schemas"]["Destination"] | null;
            /** @description A disabled number refuses its calls */
            enabled?: boolean;
            label?: string | null;
            /** @description E.164 such as +14155550100; blanks, brackets and dashes are dropped. Unique in the system */
            number: string;
        };
        CreateOwnSpeedDial: {
            /** @description Dialled behind the feature code `speed_dial` (`*0`); unique among those of the same owner */
            code: string;
            /** @description Where the call goes; `number` is as if that were dialled */
            destination: components["schemas"]["Destination"];
            name: string;
        };
        CreatePagingGroup: {
            /** @description Extensions that may speak where `callers` is `named`; replaced as a whole */
            callerIds?: string[];
            /**
             * @description Who may speak: whoever reaches the number, or the extensions of `callerIds`
             * @enum {string}
             */
            callers?: "all" | "named";
            /** @description A disabled group is to callers as if it did not exist */
            enabled?: boolean;
            /** @description Extensions whose phones answer by themselves; who talks, or does not want to be disturbed, is left out. Replaced as a whole */
            memberIds?: string[];
            name: string;
            /** @description What is dialled; no extension and no other feature of the tenant may have it */
            number: string;
            /** @description Those who are called are heard, by everybody; else only who calls is */
            twoWay?: boolean;
        };
        CreateParkingLot: {
            /** @description Shown with the slot before the caller's name when a call rings back */
            callerIdPrefix?: string | null;
            /** @description What a call is transferred to, to be parked in the first free slot; unique among all that can be dialled in the tenant */
            code: string;
            /** @description Slots are all numbers from this one to the last; each is dialled to take the call there */
            firstSlot: number;
            /** @description At most 100 slots */
            lastSlot: number;
            /**
             * @description What a parked caller hears: the switch's music on hold, silence, a short tone from time to time
             * @enum {string}
             */
            music?: "hold_music" | "silence" | "tone";
            name: string;
            /** @description Where a call goes then that nobody took; null: back to its slot */
            overdueDestination?: components["schemas"]["Destination"] | null;
            /** @description A call that waited so long rings at the extension that parked it */
            ringBack?: boolean;
            /** @description How long it rings there */
            ringBackSeconds?: number;
            /** @description How long a call may wait; 0 for as long as it likes */
            timeoutSeconds?: 0 | number;
        };
        CreateQueue: {
            /** @description Replaced as a whole; callers who wait stay */
            agents?: components["schemas"]["QueueTier"][];
            /** @description Whether the first comes as soon as a caller waits */
            announceAtOnce?: boolean;
            /** @description Whether they tell the caller's position */
            announcePosition?: boolean;
            /** @description Between two announcements, which are in the language of the tenant; 0: none */
            announceSeconds?: 0 | number;
            /** @description Whether they tell the expected wait, where enough is known for that */
            announceWait?: boolean;
            /** @description Key to ask for a call back instead of waiting, which keeps the place; null: none */
            callbackKey?: string | null;
            /** @description Shown to agents before the caller's name */
            callerIdPrefix?: string | null;
            /** @description A disabled queue is to callers as if it did not exist */
            enabled?: boolean;
            /** @description Whether calls are taken while no agent is logged in */
            joinEmpty?: boolean;
            /** @description Where the call goes then; null: a sentence, and the call ends */
            maxWaitDestination?: components["schemas"]["Destination"] | null;
            /** @description How long a caller waits at most; 0: without end */
            maxWaitSeconds?: number;
            /**
             * Format: uuid
             * @description What callers hear; null: the tenant's default music
             */
            musicId?: string | null;
            name: string;
            /** @description Where calls go while no agent is logged in; null: to maxWaitDestination */
            noAgentsDestination?: components["schemas"]["Destination"] | null;
            /** @description How long callers go on waiting once the last agent has logged out; 0: as long as with agents */
            noAgentsWaitSeconds?: number;
            /** @description What is dialled; nothing else of the tenant may have it */
            number: string;
            /** @description Calls with agents are recorded, where the tenant may record; they belong to the agent */
            record?: boolean;
            /** @description With the strategy of that name */
            ringProgressivelySeconds?: number;
            /** @description In which a call should be answered, for statistics */
            serviceLevelSeconds?: number;
            /**
             * @description Which of the agents that are free is called. ring-all: all at once. longest-idle-agent: whose last call is longest ago. round-robin: in order, going on after the last one. top-down: in order, for each caller from the top. agent-with-least-talk-time, agent-with-fewest-calls: counted since logging in. sequentially-by-agent-order: in order, then whoever was asked longest ago. random: anybody. ring-progressively: one, then one more every ringProgressivelySeconds
             * @enum {string}
             */
            strategy?: "ring-all" | "longest-idle-agent" | "round-robin" | "top-down" | "agent-with-least-talk-time" | "agent-with-fewest-calls" | "sequentially-by-agent-order" | "random" | "ring-progressively";
            /** @description How long a caller waits for each level before the next is asked as well, unless nobody of it is there; 0: no agent of a lower level has to be busy long */
            tierWaitSeconds?: number;
        };
        CreateRingGroup: {
            /** @description Shown before the caller's name */
            callerIdPrefix?: string | null;
            /** @description A disabled group is to callers as if it did not exist */
            enabled?: boolean;
            /** @description In order; replaced as a whole */
            members?: components["schemas"]["RingGroupMember"][];
            /**
             * Format: email
             * @description Who is told by mail of each call that no member took; null: nobody
             */
            missedCallEmail?: string | null;
            /**
             * Format: uuid
             * @description With ringback music; null: the tenant's default music
             */
            musicId?: string | null;
            name: string;
            /** @description Where a call goes that nobody took */
            noAnswerDestination?: components["schemas"]["Destination"] | null;
            /** @description What is dialled; no extension and no other feature of the tenant may have it */
            number: string;
            /**
             * @description What the caller hears: the own phone's tone, that of a country, or music
             * @enum {string}
             */
            ringback?: "phone" | "us" | "uk" | "europe" | "music";
            /** @description How long a member rings that has no time of its own */
            ringSeconds?: number;
            /** @description Members that are in a call do not ring */
            skipBusy?: boolean;
            /**
             * @description simultaneous: all at once. sequence: in order. round_robin: in order, each call beginning with the next member. random: one after the other, in any order. rollover: in order, without those who are in a call. enterprise: all at once, each in a call attempt of its own
             * @enum {string}
             */
            strategy?: "simultaneous" | "sequence" | "round_robin" | "random" | "rollover" | "enterprise";
        };
        CreateSpeedDial: {
            /** @description Dialled behind the feature code `speed_dial` (`*0`); unique among those of the same owner */
            code: string;
            /** @description Where the call goes; `number` is as if that were dialled */
            destination: components["schemas"]["Destination"];
            /**
             * Format: uuid
             * @description Whose it is; null: of everybody in the tenant. What an extension has itself goes before it
             * @default null
             */
            extensionId?: string | null;
            name: string;
        };
        CreateTenant: {
            /** @description Days that call records are kept; null for the default of the system */
            cdrRetentionDays?: number | null;
            /** @description SIP domain, a DNS name in lower case, unique in the system */
            domain: string;
            /** @description A disabled tenant registers no phone and routes no call; nothing is deleted */
            enabled?: boolean;
            /** @description Hours after which who logged in at the phone of another is logged out; null: never */
            hotDeskMaxHours?: number | null;
            /** @description Of prompts, BCP 47 */
            language?: string;
            name: string;
            /**
             * Format: uuid
             * @description Tenant profile; the default one where none is given
             */
            profileId?: string;
            /** @description Days that recordings of calls are kept, but for those on legal hold; null for ever */
            recordingRetentionDays?: number | null;
            /** @description IANA name */
            timezone?: string;
        };
        CreateTenantProfile: {
            /**
             * @description Longest call in seconds, at most a week; 0 for no limit
             * @default 14400
             */
            maxCallDuration?: number;
            /**
             * @description How many conferences a tenant may have
             * @default 20
             */
            maxConferences?: number;
            /**
             * @description How many devices a tenant may have
             * @default 200
             */
            maxDevices?: number;
            /**
             * @description How many extensions a tenant may have
             * @default 100
             */
            maxExtensions?: number;
            /**
             * @description How many queues a tenant may have
             * @default 20
             */
            maxQueues?: number;
            name: string;
            /** @default true */
            recordingEnabled?: boolean;
            /** @default true */
            smsEnabled?: boolean;
        };
        CreateUser: {
            displayName?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description false: can not sign in, and is signed out everywhere */
            enabled?: boolean;
            /**
             * Format: uuid
             * @description The person's extension
             */
            extensionId?: string | null;
            /** @description 8 characters or more, at most 72 bytes as UTF-8 */
            password: string;
            /**
             * @description In a tenant `tenant_admin` or `user`; `system_admin` only outside of any tenant
             * @enum {string}
             */
            role: "system_admin" | "tenant_admin" | "user";
            /** @description Signs in with it; unique in the whole system, upper and lower case being the same. A mail address will do */
            username: string;
        };
        Credentials: {
            password: string;
            /** @description Upper and lower case are the same */
            username: string;
        };
        Destination: components["schemas"]["ExtensionDestination"] | components["schemas"]["RingGroupDestination"] | components["schemas"]["QueueDestination"] | components["schemas"]["PagingDestination"] | components["schemas"]["ConferenceDestination"] | components["schemas"]["FeatureCodeDestination"] | components["schemas"]["ParkingDestination"] | components["schemas"]["VoicemailDestination"] | components["schemas"]["VoicemailAccessDestination"] | components["schemas"]["IvrDestination"] | components["schemas"]["WebRequestDestination"] | components["schemas"]["NameDirectoryDestination"] | components["schemas"]["NumberDestination"] | components["schemas"]["HangupDestination"];
        Extension: {
            callerIdName: string | null;
            callerIdNumber: string | null;
            /** @enum {string} */
            callScreening: "off" | "outside" | "all";
            callWaiting: boolean;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            doNotDisturb: boolean;
            enabled: boolean;
            firstName: string | null;
            followMe: components["schemas"]["FollowMe"];
            forwarding: components["schemas"]["Forwarding"];
            hideCallerId: boolean;
            /** Format: uuid */
            id: string;
            lastName: string | null;
            maxCalls: number | null;
            missedCallEmail: string | null;
            noAnswerDestination: components["schemas"]["Destination"] | null;
            number: string;
            pickupGroup: string | null;
            /** @enum {string} */
            recordingPolicy: "never" | "in" | "out" | "all" | "on_demand";
            ringSeconds: number;
            /** Format: date-time */
            updatedAt: string;
            voicemailEnabled: boolean;
        };
        ExtensionDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "extension";
        };
        ExtensionImportReport: {
            created: number;
            /** @description true: nothing was written, this is what would have been */
            dryRun: boolean;
            /** @description At most the first 1,000. Only a dry run answers with errors here; else they come as a problem */
            errors: components["schemas"]["ImportLineError"][];
            /** @description Lines read, without the heading */
            lines: number;
            /** @description SIP passwords that were generated, told this once; empty in a dry run */
            passwords: {
                number: string;
                sipPassword: string;
            }[];
            unchanged: number;
            updated: number;
        };
        ExtensionList: {
            data: components["schemas"]["Extension"][];
            page: components["schemas"]["Page"];
        };
        ExtensionWithPassword: {
            callerIdName: string | null;
            callerIdNumber: string | null;
            /** @enum {string} */
            callScreening: "off" | "outside" | "all";
            callWaiting: boolean;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            doNotDisturb: boolean;
            enabled: boolean;
            firstName: string | null;
            followMe: components["schemas"]["FollowMe"];
            forwarding: components["schemas"]["Forwarding"];
            hideCallerId: boolean;
            /** Format: uuid */
            id: string;
            lastName: string | null;
            maxCalls: number | null;
            missedCallEmail: string | null;
            noAnswerDestination: components["schemas"]["Destination"] | null;
            number: string;
            pickupGroup: string | null;
            /** @enum {string} */
            recordingPolicy: "never" | "in" | "out" | "all" | "on_demand";
            ringSeconds: number;
            /** @description Told this once */
            sipPassword: string;
            /** Format: date-time */
            updatedAt: string;
            voicemailEnabled: boolean;
        };
        /** @enum {string} */
        FeatureAction: "voicemail" | "voicemail_any" | "do_not_disturb_on" | "do_not_disturb_off" | "forward_always_on" | "forward_always_off" | "forward_busy_on" | "forward_busy_off" | "forward_no_answer_on" | "forward_no_answer_off" | "call_waiting_on" | "call_waiting_off" | "follow_me_on" | "follow_me_off" | "call_return" | "redial" | "caller_id_block" | "caller_id_show" | "speaking_clock" | "say_my_number" | "intercom" | "intercom_one_way" | "speed_dial" | "hot_desk_on" | "hot_desk_off" | "pickup_extension" | "pickup_group" | "agent_available" | "agent_log_out" | "agent_break" | "supervise_listen" | "supervise_whisper" | "supervise_barge" | "echo_test" | "milliwatt_test" | "destination";
        FeatureActions: {
            data: {
                /** @description What dialling the code does. `voicemail`: opens the own voicemail box. `voicemail_any`: asks for a voicemail box and its PIN, and opens it. `do_not_disturb_on`: own extension: do not disturb on. `do_not_disturb_off`: own extension: do not disturb off. `forward_always_on`: own extension: forwards every call to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_always_off`: own extension: forwards no more. `forward_busy_on`: own extension: forwards when busy to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_busy_off`: own extension: no longer forwards when busy. `forward_no_answer_on`: own extension: forwards what is not answered to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_no_answer_off`: own extension: no longer forwards what is not answered. `call_waiting_on`: own extension: call waiting on. `call_waiting_off`: own extension: call waiting off, so that a second call finds it busy. `follow_me_on`: own extension: follow-me on; refused while it has no steps. `follow_me_off`: own extension: follow-me off. `call_return`: calls whoever rang the own extension last; refused where that number was withheld. `redial`: dials again what the own extension dialled last, feature codes left out. `caller_id_block`: calls the number behind the code without showing who calls. `caller_id_show`: calls the number behind the code and shows who calls, though the own extension hides it. `speaking_clock`: says the time in the tenant's time zone. `say_my_number`: says the number of the own extension. `intercom`: calls the extension behind the code so that its phone answers by itself; refused where it is in a call or not to be disturbed. `intercom_one_way`: as `intercom`, and who calls does not hear the room. `speed_dial`: calls the speed dial with the two digits behind the code: the own one, else that of the tenant. `hot_desk_on`: makes the phone that of the extension behind the code, or that is asked for, after its voicemail PIN. `hot_desk_off`: gives the phone back to its own extension. `pickup_extension`: takes the call that rings at the extension behind the code. `pickup_group`: takes the call that has been ringing longest in the own pickup group, or in the tenant where the extension has none. `agent_available`: own extension as an agent of queues: logged in and available. `agent_log_out`: own extension as an agent of queues: logged out. `agent_break`: own extension as an agent of queues: on a break, for the reason with the digit behind the code. `supervise_listen`: hears the agent behind the code and the caller of the queue; for administrators and supervisors of the queue. `supervise_whisper`: as `supervise_listen`, and the agent alone hears who dialled it. `supervise_barge`: as `supervise_listen`, and both hear who dialled it. `echo_test`: gives back what the caller says. `milliwatt_test`: plays 1004 Hz. `destination`: a code of your own: the call goes to `destination`. */
                action: components["schemas"]["FeatureAction"];
                /** @enum {string} */
                argument: "none" | "optional" | "required";
                /** @description What dialling a code with it does, for administrators */
                does: string;
            }[];
        };
        FeatureCode: {
            /** @description What dialling the code does. `voicemail`: opens the own voicemail box. `voicemail_any`: asks for a voicemail box and its PIN, and opens it. `do_not_disturb_on`: own extension: do not disturb on. `do_not_disturb_off`: own extension: do not disturb off. `forward_always_on`: own extension: forwards every call to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_always_off`: own extension: forwards no more. `forward_busy_on`: own extension: forwards when busy to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_busy_off`: own extension: no longer forwards when busy. `forward_no_answer_on`: own extension: forwards what is not answered to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_no_answer_off`: own extension: no longer forwards what is not answered. `call_waiting_on`: own extension: call waiting on. `call_waiting_off`: own extension: call waiting off, so that a second call finds it busy. `follow_me_on`: own extension: follow-me on; refused while it has no steps. `follow_me_off`: own extension: follow-me off. `call_return`: calls whoever rang the own extension last; refused where that number was withheld. `redial`: dials again what the own extension dialled last, feature codes left out. `caller_id_block`: calls the number behind the code without showing who calls. `caller_id_show`: calls the number behind the code and shows who calls, though the own extension hides it. `speaking_clock`: says the time in the tenant's time zone. `say_my_number`: says the number of the own extension. `intercom`: calls the extension behind the code so that its phone answers by itself; refused where it is in a call or not to be disturbed. `intercom_one_way`: as `intercom`, and who calls does not hear the room. `speed_dial`: calls the speed dial with the two digits behind the code: the own one, else that of the tenant. `hot_desk_on`: makes the phone that of the extension behind the code, or that is asked for, after its voicemail PIN. `hot_desk_off`: gives the phone back to its own extension. `pickup_extension`: takes the call that rings at the extension behind the code. `pickup_group`: takes the call that has been ringing longest in the own pickup group, or in the tenant where the extension has none. `agent_available`: own extension as an agent of queues: logged in and available. `agent_log_out`: own extension as an agent of queues: logged out. `agent_break`: own extension as an agent of queues: on a break, for the reason with the digit behind the code. `supervise_listen`: hears the agent behind the code and the caller of the queue; for administrators and supervisors of the queue. `supervise_whisper`: as `supervise_listen`, and the agent alone hears who dialled it. `supervise_barge`: as `supervise_listen`, and both hear who dialled it. `echo_test`: gives back what the caller says. `milliwatt_test`: plays 1004 Hz. `destination`: a code of your own: the call goes to `destination`. */
            action: components["schemas"]["FeatureAction"];
            /**
             * @description Whether a number may or must follow the code, as in `*721002`; the action decides it
             * @enum {string}
             */
            argument: "none" | "optional" | "required";
            code: string;
            /** Format: date-time */
            createdAt: string;
            destination: components["schemas"]["Destination"] | null;
            enabled: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        FeatureCodeDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "feature_code";
        };
        FeatureCodeList: {
            data: components["schemas"]["FeatureCode"][];
            page: components["schemas"]["Page"];
        };
        FeatureCodes: {
            data: components["schemas"]["FeatureCode"][];
        };
        FollowMe: {
            enabled: boolean;
            steps: components["schemas"]["FollowMeStep"][];
        };
        FollowMeStep: {
            /**
             * @description Seconds after the call came in
             * @default 0
             */
            delaySeconds: number;
            number: string;
            /** @default 20 */
            ringSeconds: number;
        };
        Forward: {
            enabled: boolean;
            /** @description What is dialled; kept while the forwarding is off */
            number: string | null;
        };
        Forwarding: {
            always: components["schemas"]["Forward"];
            busy: components["schemas"]["Forward"];
            noAnswer: components["schemas"]["Forward"];
            notRegistered: components["schemas"]["Forward"];
        };
        ForwardVoicemailMessage: {
            number: string;
        };
        HangupDestination: {
            cause: string;
            /** @enum {string} */
            type: "hangup";
        };
        Health: {
            /**
             * @description Whether changes made by other replicas reach this one. `unheard` is mended by itself
             * @enum {string}
             */
            changes: "heard" | "unheard";
            /** @enum {string} */
            database: "reachable" | "unreachable";
            /** @description null while the database can not be asked */
            migrations: {
                /** @description Migrations of this version that the database has not had */
                pending: number;
            } | null;
            /**
             * @description `failing` goes with 503: this replica can not do its work
             * @enum {string}
             */
            status: "ok" | "failing";
            /** @description A switch that is away does not make the API fail: it is there to be asked when the switch is back */
            switches: {
                configured: number;
                connected: number;
            };
        };
        HotDesk: {
            /**
             * Format: date-time
             * @description When they logged in
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When they are logged out; null: when they do it themselves
             */
            expiresAt: string | null;
            /** @description Who sits there */
            extension: {
                displayName: string;
                /** Format: uuid */
                id: string;
                number: string;
            };
            /** Format: uuid */
            id: string;
            /** @description The extension whose phone it is */
            phone: {
                displayName: string;
                /** Format: uuid */
                id: string;
                number: string;
            };
        };
        HotDeskList: {
            data: components["schemas"]["HotDesk"][];
            page: components["schemas"]["Page"];
        };
        ImportLineError: {
            /** @description Name of the column; empty for the line as a whole */
            field: string;
            /** @description Line of the CSV file (its heading is 1), or place in the JSON array, from 1 */
            line: number;
            message: string;
        };
        ImportReport: {
            created: number;
            /** @description true: nothing was written, this is what would have been */
            dryRun: boolean;
            /** @description At most the first 1,000. Only a dry run answers with errors here; else they come as a problem */
            errors: components["schemas"]["ImportLineError"][];
            /** @description Lines read, without the heading */
            lines: number;
            unchanged: number;
            updated: number;
        };
        Invite: {
            /** @description An extension, or whatever else an extension of the tenant may dial */
            number: string;
        };
        Invited: {
            /**
             * Format: uuid
             * @description UUID of the leg that rings
             */
            callId: string;
        };
        IvrCondition: {
            /**
             * @description present and absent pay no heed to the value
             * @enum {string}
             */
            operator: "equals" | "differs" | "present" | "absent";
            /** @default  */
            value: string;
            /** @description Name of a variable of the call */
            variable: string;
        };
        /** @description A menu: callers choose by pressing keys */
        IvrDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "ivr";
        };
        IvrGreeting: {
            language: string;
            seconds: number;
            /** Format: date-time */
            updatedAt: string;
        };
        IvrMenu: {
            /** Format: date-time */
            createdAt: string;
            /** @description How long it waits for one more key */
            digitSeconds: number;
            /** @description Whether callers may dial an extension's number */
            directDial: boolean;
            /** @description A disabled menu is to callers as if it did not exist */
            enabled: boolean;
            entries: components["schemas"]["IvrMenuEntryAnswer"][];
            /** @description Where callers go whom the menu can not serve, such as those who went in circles; null: the call ends */
            fallbackDestination: components["schemas"]["Destination"] | null;
            /** @description Recorded, by language */
            greetings: components["schemas"]["IvrGreeting"][];
            /** Format: uuid */
            id: string;
            /** @description Where callers go who pressed only what the menu does not know; null: to the fallback */
            invalidDestination: components["schemas"]["Destination"] | null;
            /** @description What it speaks, unless the caller chose a language; null: the tenant's */
            language: string | null;
            /** @description How often it speaks before it gives up */
            maxTries: number;
            name: string;
            /** @description What is dialled; no extension and no other feature of the tenant may have it. Null: none */
            number: string | null;
            /** @description Sentences of the catalogue (see prompts), said where no greeting is recorded */
            sentences: string[];
            /** @description Where callers go who pressed nothing; null: to the fallback */
            timeoutDestination: components["schemas"]["Destination"] | null;
            /** @description How long it waits for a key after it has spoken */
            timeoutSeconds: number;
            /** Format: date-time */
            updatedAt: string;
        };
        IvrMenuEntry: {
            /**
             * @description Null: the menu is said again
             * @default null
             */
            destination?: components["schemas"]["Destination"] | null;
            /** @description What is pressed; X is any digit. Exact keys count before those with an X */
            keys: string;
            /** @description For the editor */
            label?: string | null;
            /**
             * @description Callers who press it are spoken to in this language from here on
             * @default null
             */
            language?: string | null;
            /**
             * @description Variables of the call that it sets; {{name}} in a value is another one, {{pressed}} the keys
             * @default {}
             */
            set?: {
                [key: string]: string;
            };
            /**
             * @description Only callers for whom it holds have this entry
             * @default null
             */
            when?: components["schemas"]["IvrCondition"] | null;
        };
        IvrMenuEntryAnswer: {
            /**
             * @description Null: the menu is said again
             * @default null
             */
            destination: components["schemas"]["Destination"] | null;
            /** @description What is pressed; X is any digit. Exact keys count before those with an X */
            keys: string;
            label: string | null;
            /**
             * @description Callers who press it are spoken to in this language from here on
             * @default null
             */
            language: string | null;
            /**
             * @description Variables of the call that it sets; {{name}} in a value is another one, {{pressed}} the keys
             * @default {}
             */
            set: {
                [key: string]: string;
            };
            /**
             * @description Only callers for whom it holds have this entry
             * @default null
             */
            when: components["schemas"]["IvrCondition"] | null;
        };
        IvrMenuList: {
            data: components["schemas"]["IvrMenu"][];
            page: components["schemas"]["Page"];
        };
        IvrTree: {
            /** @description Whether more is reached than is shown: deeper than 10 steps */
            cut: boolean;
            /** @description Each once, the menu that was asked for first; what leads to one by its type and id */
            nodes: components["schemas"]["IvrTreeNode"][];
        };
        IvrTreeExit: {
            /** @description Null: the menu is said again */
            destination: components["schemas"]["Destination"] | null;
            /** @description With `keys` */
            keys: string | null;
            /** @description Of the entry; of a case what it asks for */
            label: string | null;
            /**
             * @description What makes a call take it
             * @enum {string}
             */
            on: "keys" | "timeout" | "invalid" | "fallback" | "case" | "otherwise" | "failure";
        };
        IvrTreeNode: {
            /** @description Steps from the menu that was asked for, by the shortest way */
            depth: number;
            enabled: boolean;
            exits: components["schemas"]["IvrTreeExit"][];
            /** Format: uuid */
            id: string;
            name: string;
            number: string | null;
            /** @enum {string} */
            type: "ivr" | "web_request";
        };
        IvrWebCase: {
            destination: components["schemas"]["Destination"];
            when: components["schemas"]["IvrCondition"];
        };
        IvrWebHosts: {
            /** @description Hosts that web requests may ask: api.example.com, or with a port api.example.com:8443 */
            hosts: string[];
        };
        IvrWebRequest: {
            /** @description JSON that POST sends; {{variable}} may stand in its texts, and stays text. Null: none */
            body: unknown;
            /** @description The first that holds says where the call goes */
            cases: components["schemas"]["IvrWebCase"][];
            /** Format: date-time */
            createdAt: string;
            /** @description Where it goes when there was no answer that counts: none in time, no 2xx, a redirect, no JSON, more than 64 KB, a host that may not be asked; null: it ends */
            failureDestination: components["schemas"]["Destination"] | null;
            hasAuthorization: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            method: "GET" | "POST";
            name: string;
            /** @description Where it goes when none holds; null: it ends */
            otherwiseDestination: components["schemas"]["Destination"] | null;
            /** @description What of the answer the call keeps: texts, numbers, true and false, at most 200 characters each */
            results: components["schemas"]["IvrWebResult"][];
            /** @description For the whole answer */
            timeoutSeconds: number;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        IvrWebRequestList: {
            data: components["schemas"]["IvrWebRequest"][];
            page: components["schemas"]["Page"];
        };
        IvrWebResult: {
            /** @description Where the value is in the answer: customer.name, numbers.0 */
            path: string;
            /** @description Name of a variable of the call */
            variable: string;
        };
        LiveAgent: {
            /** @enum {string} */
            activity: "idle" | "ringing" | "talking";
            /**
             * Format: date-time
             * @description Null while idle
             */
            activitySince: string | null;
            /** @description Whom it talks to, or rings for */
            caller: {
                name: string;
                number: string;
                /** Format: uuid */
                queueId: string;
            } | null;
            /**
             * Format: uuid
             * @description The extension
             */
            id: string;
            name: string;
            number: string;
            queues: string[];
            /** @description Of a break */
            reason: string | null;
            /**
             * Format: date-time
             * @description When the status began
             */
            since: string;
            /** @enum {string} */
            status: "available" | "on_break" | "logged_out";
        };
        LiveAgents: {
            items: components["schemas"]["LiveAgent"][];
            /**
             * Format: date-time
             * @description The server's clock, for durations
             */
            now: string;
        };
        LiveCall: {
            /** Format: date-time */
            answeredAt: string | null;
            /** @enum {string} */
            direction: "internal" | "inbound" | "outbound";
            from: {
                name: string;
                number: string;
            };
            /** @description UUID of the leg that made the call, as in the call record; kept when that leg has left */
            id: string;
            /** @description Who takes part, the one that made the call first; also whose phones ring */
            legs: {
                /** @description Number of the extension whose phone it is */
                extension: string | null;
                /** @description UUID */
                id: string;
                number: string;
                /** @enum {string} */
                state: "ringing" | "talking" | "held";
            }[];
            /** @description The switch it is on */
            node: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "ringing" | "talking" | "held";
            /** @description What was dialled, then who answered */
            to: {
                name: string;
                number: string;
            };
        };
        LiveCalls: {
            items: components["schemas"]["LiveCall"][];
            /**
             * Format: date-time
             * @description The server's clock, for durations
             */
            now: string;
        };
        LiveConference: {
            /**
             * Format: uuid
             * @description The room; null where it was made of a call
             */
            conferenceId: string | null;
            /** @description Of this session; the same as in the history */
            id: string;
            /** @description Who is being called */
            invited: {
                callId: string;
                number: string;
                /** Format: date-time */
                since: string;
            }[];
            /** @description Nobody comes in but who is invited */
            locked: boolean;
            /** @description In the order in which they came */
            members: components["schemas"]["LiveConferenceMember"][];
            /** @description The switch it is on */
            node: string;
            recording: boolean;
            /** Format: date-time */
            startedAt: string;
        };
        LiveConferenceMember: {
            /** @description UUID of the leg; the same as in the call record */
            callId: string;
            /** @description Hears nobody */
            deaf: boolean;
            /** @description How loud it hears the others */
            hearing: number;
            /** Format: date-time */
            joinedAt: string;
            moderator: boolean;
            /** @description Is not heard */
            muted: boolean;
            name: string;
            number: string;
            talking: boolean;
            /** @description How loud the others hear it: -4 to 4, 0 as it comes */
            voice: number;
        };
        LiveConferences: {
            items: components["schemas"]["LiveConference"][];
            /**
             * Format: date-time
             * @description The server's clock, for durations
             */
            now: string;
        };
        LiveParkedCall: {
            caller: {
                name: string;
                number: string;
            };
            /** @description UUID of the caller's leg; the same as in the call record */
            callId: string;
            /** @description The slot */
            id: string;
            /** @description The switch that it is on */
            node: string;
            /** Format: date-time */
            since: string;
            slot: string;
        };
        LiveParking: {
            items: components["schemas"]["LiveParkedCall"][];
            /**
             * Format: date-time
             * @description The server's clock, for durations
             */
            now: string;
        };
        LiveQueue: {
            /** @description busy: rings or talks */
            agents: {
                available: number;
                busy: number;
                loggedOut: number;
                onBreak: number;
            };
            /** @description In the order in which they come next, then those who talk */
            callers: {
                /** @description Extensions that ring for it, or the one that talks to it */
                agents: string[];
                /** @description Of the call, as in the call record */
                callId: string;
                /** @description Of this visit to the queue */
                id: string;
                name: string;
                number: string;
                /**
                 * Format: date-time
                 * @description When it began to wait
                 */
                since: string;
                /** @enum {string} */
                state: "waiting" | "ringing" | "talking";
            }[];
            /** Format: uuid */
            id: string;
            name: string;
            number: string;
            serviceLevelSeconds: number;
            /** @description Since midnight in the time zone of the tenant */
            today: {
                abandoned: number;
                answered: number;
                averageAnswer: number | null;
                offered: number;
                overflowed: number;
                serviceLevel: number | null;
            };
            /** @description Callers that no agent talks to */
            waiting: number;
            /**
             * Format: date-time
             * @description Of who has been waiting longest; null where nobody waits
             */
            waitingSince: string | null;
        };
        LiveQueues: {
            items: components["schemas"]["LiveQueue"][];
            /**
             * Format: date-time
             * @description The server's clock, for durations
             */
            now: string;
        };
        LiveRegistration: {
            /** @description IP address and port that it comes from */
            address: string;
            /** @description User-Agent; null where the switch has not told */
            agent: string | null;
            /** @description SIP URI, as the phone gave it, or with what the switch reaches it by */
            contact: string;
            /**
             * Format: date-time
             * @description When it is over unless the phone registers again
             */
            expiresAt: string;
            /** @description Number of the extension */
            extension: string;
            id: string;
            /** @description The switch that it is registered at */
            node: string;
        };
        LiveRegistrations: {
            items: components["schemas"]["LiveRegistration"][];
            /**
             * Format: date-time
             * @description The server's clock, for durations
             */
            now: string;
        };
        Music: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description What the tenant's callers hear while they are held; making one the default ends that of another */
            isDefault: boolean;
            name: string;
            /** @description Each call hears the tracks in another order */
            shuffle: boolean;
            /** @description In the order in which they were added */
            tracks: components["schemas"]["MusicTrack"][];
            /** Format: date-time */
            updatedAt: string;
        };
        MusicList: {
            data: components["schemas"]["Music"][];
            page: components["schemas"]["Page"];
        };
        MusicTrack: {
            /** @description As it is kept: WAV */
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            seconds: number;
        };
        /** @description Dial by name: callers spell an extension’s name with the keys */
        NameDirectoryDestination: {
            /** @enum {string} */
            id: "all";
            /** @enum {string} */
            type: "name_directory";
        };
        NewCall: {
            number: string;
        };
        NewSipPassword: {
            /** @description A generated one where none is given */
            sipPassword?: string;
        };
        NewVoicemailPin: {
            /** @description 4 to 10 digits; none that is easily guessed */
            pin: string;
        };
        Number: {
            /** Format: date-time */
            createdAt: string;
            destination: components["schemas"]["Destination"] | null;
            enabled: boolean;
            /** Format: uuid */
            id: string;
            label: string | null;
            /** @description E.164 */
            number: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description As if dialled by an extension of the tenant */
        NumberDestination: {
            number: string;
            /** @enum {string} */
            type: "number";
        };
        NumberList: {
            data: components["schemas"]["Number"][];
            page: components["schemas"]["Page"];
        };
        OwnAgent: {
            /** @description Reasons for a break that the tenant has */
            reasons: string[];
            /** @description Null for somebody who is no agent */
            state: components["schemas"]["AgentState"] | null;
        };
        Page: {
            limit: number;
            /** @description Give it back as `cursor` for the next page; null on the last one */
            next: string | null;
            /** @description How many there are in all; only with `total=true` */
            total?: number;
        };
        /** @description Speak at the phones of a paging group */
        PagingDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "paging";
        };
        PagingGroup: {
            /** @description Extensions that may speak where `callers` is `named`; replaced as a whole */
            callerIds: string[];
            /**
             * @description Who may speak: whoever reaches the number, or the extensions of `callerIds`
             * @enum {string}
             */
            callers: "all" | "named";
            /** Format: date-time */
            createdAt: string;
            /** @description A disabled group is to callers as if it did not exist */
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @description Extensions whose phones answer by themselves; who talks, or does not want to be disturbed, is left out. Replaced as a whole */
            memberIds: string[];
            name: string;
            /** @description What is dialled; no extension and no other feature of the tenant may have it */
            number: string;
            /** @description Those who are called are heard, by everybody; else only who calls is */
            twoWay: boolean;
            /** Format: date-time */
            updatedAt: string;
        };
        PagingGroupList: {
            data: components["schemas"]["PagingGroup"][];
            page: components["schemas"]["Page"];
        };
        ParkCall: {
            /**
             * Format: uuid
             * @description Who is parked; where it is left out, who is no extension, else who calls
             */
            legId?: string;
            /**
             * Format: uuid
             * @description Default: the lot of the slot, else the tenant's first by name
             */
            lotId?: string;
            /** @description Default: the first free one */
            slot?: string;
        };
        ParkedCall: {
            caller: {
                name: string;
                number: string;
            };
            /** @description UUID of the caller's leg; the same as in the call record */
            callId: string;
            /** @description The switch that it is on */
            node: string;
            /** Format: date-time */
            since: string;
            slot: string;
        };
        ParkedCalls: {
            data: components["schemas"]["ParkedCall"][];
        };
        /** @description Parks the call in the first free slot of this lot */
        ParkingDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "parking";
        };
        ParkingLot: {
            callerIdPrefix: string | null;
            /** @description What a call is transferred to, to be parked in the first free slot; unique among all that can be dialled in the tenant */
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Slots are all numbers from this one to the last; each is dialled to take the call there */
            firstSlot: number;
            /** Format: uuid */
            id: string;
            /** @description At most 100 slots */
            lastSlot: number;
            /**
             * @description What a parked caller hears: the switch's music on hold, silence, a short tone from time to time
             * @enum {string}
             */
            music: "hold_music" | "silence" | "tone";
            name: string;
            /** @description Where a call goes then that nobody took; null: back to its slot */
            overdueDestination: components["schemas"]["Destination"] | null;
            /** @description A call that waited so long rings at the extension that parked it */
            ringBack: boolean;
            /** @description How long it rings there */
            ringBackSeconds: number;
            /** @description How long a call may wait; 0 for as long as it likes */
            timeoutSeconds: 0 | number;
            /** Format: date-time */
            updatedAt: string;
        };
        ParkingLotList: {
            data: components["schemas"]["ParkingLot"][];
            page: components["schemas"]["Page"];
        };
        PasswordChange: {
            currentPassword: string;
            /** @description 8 characters or more, at most 72 bytes as UTF-8 */
            newPassword: string;
        };
        PickUpCall: {
            /**
             * Format: uuid
             * @description Whose phone takes the call; default: your own
             */
            extensionId?: string;
        };
        Problem: {
            /** @description What happened, why, and the way on */
            detail: string;
            errors?: {
                field: string;
                /** @description Of an imported table */
                line?: number;
                message: string;
            }[];
            /** @description Request id, to be quoted to the operator */
            instance?: string;
            /** @description Name of the limit that was reached */
            limit?: string;
            maximum?: number;
            status: number;
            title: string;
            /** @description Stable identifier of the kind of problem, e.g. `urn:callsign:limit-reached` */
            type: string;
            /** @description What still refers to the object */
            usedBy?: string[];
        };
        Prompt: {
            /** @description Names the sentence, such as voicemail.goodbye */
            key: string;
            /** @description Whether callers hear audio of the tenant instead */
            overridden: boolean;
            /** @description What is said */
            text: string;
        };
        PromptCatalogue: {
            data: components["schemas"]["Prompt"][];
            language: string;
        };
        Queue: {
            /** @description Replaced as a whole; callers who wait stay */
            agents: components["schemas"]["QueueTier"][];
            /** @description Whether the first comes as soon as a caller waits */
            announceAtOnce: boolean;
            /** @description Whether they tell the caller's position */
            announcePosition: boolean;
            /** @description Between two announcements, which are in the language of the tenant; 0: none */
            announceSeconds: 0 | number;
            /** @description Whether they tell the expected wait, where enough is known for that */
            announceWait: boolean;
            /** @description Key to ask for a call back instead of waiting, which keeps the place; null: none */
            callbackKey: string | null;
            callerIdPrefix: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description A disabled queue is to callers as if it did not exist */
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @description Whether calls are taken while no agent is logged in */
            joinEmpty: boolean;
            /** @description Where the call goes then; null: a sentence, and the call ends */
            maxWaitDestination: components["schemas"]["Destination"] | null;
            /** @description How long a caller waits at most; 0: without end */
            maxWaitSeconds: number;
            /**
             * Format: uuid
             * @description What callers hear; null: the tenant's default music
             */
            musicId: string | null;
            name: string;
            /** @description Where calls go while no agent is logged in; null: to maxWaitDestination */
            noAgentsDestination: components["schemas"]["Destination"] | null;
            /** @description How long callers go on waiting once the last agent has logged out; 0: as long as with agents */
            noAgentsWaitSeconds: number;
            /** @description What is dialled; nothing else of the tenant may have it */
            number: string;
            /** @description Calls with agents are recorded, where the tenant may record; they belong to the agent */
            record: boolean;
            /** @description With the strategy of that name */
            ringProgressivelySeconds: number;
            /** @description In which a call should be answered, for statistics */
            serviceLevelSeconds: number;
            /**
             * @description Which of the agents that are free is called. ring-all: all at once. longest-idle-agent: whose last call is longest ago. round-robin: in order, going on after the last one. top-down: in order, for each caller from the top. agent-with-least-talk-time, agent-with-fewest-calls: counted since logging in. sequentially-by-agent-order: in order, then whoever was asked longest ago. random: anybody. ring-progressively: one, then one more every ringProgressivelySeconds
             * @enum {string}
             */
            strategy: "ring-all" | "longest-idle-agent" | "round-robin" | "top-down" | "agent-with-least-talk-time" | "agent-with-fewest-calls" | "sequentially-by-agent-order" | "random" | "ring-progressively";
            /** @description How long a caller waits for each level before the next is asked as well, unless nobody of it is there; 0: no agent of a lower level has to be busy long */
            tierWaitSeconds: number;
            /** Format: date-time */
            updatedAt: string;
        };
        QueueAgent: {
            /** @description Without calls after it was busy */
            busyDelaySeconds: number;
            displayName: string;
            /** Format: uuid */
            extensionId: string;
            /** @description Whether the agent has to log in; who does not is always available */
            logsIn: boolean;
            /** @description Calls in a row left unanswered until it is on a break; 0: as many as it likes. Counts for agents who log in */
            maxNoAnswer: number;
            /** @description Without calls after it did not answer */
            noAnswerDelaySeconds: number;
            number: string;
            queues: {
                /** Format: uuid */
                id: string;
                level: number;
                name: string;
                number: string;
            }[];
            /** @description Without calls after it rejected one */
            rejectDelaySeconds: number;
            /** @description Whether it rings while it talks to somebody else */
            ringInCalls: boolean;
            /** @description How long its phones ring */
            ringSeconds: number;
            state: components["schemas"]["AgentState"];
            /** @description After a call, without the next one */
            wrapUpSeconds: number;
        };
        QueueAgentFigures: {
            answered: number;
            /** @description Seconds; null where there is nothing to take it of */
            averageAnswer: number | null;
            /** @description Seconds; null where there is nothing to take it of */
            averageHandle: number | null;
            /** @description Seconds; null where there is nothing to take it of */
            averageTalk: number | null;
            /** @description Seconds of conversation and wrap-up in all */
            handleTime: number;
            /** @description Times that the agent was rung and did not take the call */
            missed: number;
            /** @description Part of the answered calls, 0 to 1, that was answered in time */
            serviceLevel: number | null;
            /** @description Seconds */
            talkTime: number;
        };
        QueueAgentList: {
            data: components["schemas"]["QueueAgent"][];
            page: components["schemas"]["Page"];
        };
        QueueAgentStatistics: {
            data: {
                agent: {
                    /** Format: uuid */
                    id: string;
                    /** @description Empty where it is no more */
                    name: string;
                    number: string;
                };
                answered: number;
                /** @description Seconds; null where there is nothing to take it of */
                averageAnswer: number | null;
                /** @description Seconds; null where there is nothing to take it of */
                averageHandle: number | null;
                /** @description Seconds; null where there is nothing to take it of */
                averageTalk: number | null;
                /** @description Seconds of conversation and wrap-up in all */
                handleTime: number;
                /** @description Times that the agent was rung and did not take the call */
                missed: number;
                /** @description Part of the answered calls, 0 to 1, that was answered in time */
                serviceLevel: number | null;
                /**
                 * Format: date-time
                 * @description Beginning of the interval; null without intervals
                 */
                startsAt: string | null;
                /** @description Seconds */
                talkTime: number;
            }[];
            /** Format: date-time */
            from: string;
            /** @description Of the tenant */
            timezone: string;
            /** Format: date-time */
            to: string;
            total: components["schemas"]["QueueAgentFigures"];
        };
        QueueCall: {
            agent: {
                /** Format: uuid */
                id: string;
                name: string;
                number: string;
            } | null;
            /** Format: date-time */
            answeredAt: string | null;
            caller: {
                name: string;
                number: string;
            };
            /**
             * Format: uuid
             * @description Of the call record, as soon as there is one
             */
            callId: string;
            /**
             * Format: date-time
             * @description End of the conversation with the agent
             */
            endedAt: string | null;
            /**
             * Format: uuid
             * @description Of this stay in the queue; a call may come into several
             */
            id: string;
            inServiceLevel: boolean;
            /** Format: date-time */
            joinedAt: string;
            /**
             * Format: date-time
             * @description End of the wait
             */
            leftAt: string | null;
            /** @description How often an agent was rung who did not take it */
            missed: number;
            /** @enum {string} */
            outcome: "waiting" | "answered" | "abandoned" | "overflowed";
            queue: {
                /** Format: uuid */
                id: string;
                name: string;
                number: string;
            };
            /**
             * @description What ended the wait of a call that nobody answered
             * @enum {string|null}
             */
            reason: "hangup" | "timeout" | "no_agents" | "key" | "moved" | null;
            /** @description Seconds */
            talk: number | null;
            /** @description Seconds */
            wait: number | null;
        };
        QueueCallback: {
            attempts: number;
            callerName: string;
            /** Format: uuid */
            id: string;
            /** @description What is dialled to reach them */
            number: string;
            /**
             * @description waiting: for their turn. calling: being called. connected: they were put back into the queue. failed: nobody answered
             * @enum {string}
             */
            status: "waiting" | "calling" | "connected" | "failed";
            /**
             * Format: date-time
             * @description When they came to the queue; their place follows from it
             */
            waitingSince: string;
        };
        QueueCallbacks: {
            data: components["schemas"]["QueueCallback"][];
        };
        QueueDestination: {
            /** Format: uuid */
            id: string;
            /** @description Seconds that a caller who comes this way counts as having waited already */
            priority?: number;
            /** @enum {string} */
            type: "queue";
        };
        QueueFigures: {
            /** @description Hung up before anybody answered */
            abandoned: number;
            answered: number;
            /** @description Seconds that callers waited who hung up */
            averageAbandon: number | null;
            /** @description Average speed of answer: seconds from joining to the answer, of answered calls */
            averageAnswer: number | null;
            /** @description Seconds of conversation and wrap-up */
            averageHandle: number | null;
            /** @description Seconds of conversation */
            averageTalk: number | null;
            /** @description Seconds; of calls that wait no more */
            longestWait: number;
            /** @description Calls that came into the queue in this time */
            offered: number;
            /** @description Left the queue for somewhere else: waited too long, no agents, by key */
            overflowed: number;
            /** @description Part of the offered calls, 0 to 1, that was answered within the seconds of its queue; of those still waiting nothing is said */
            serviceLevel: number | null;
            /** @description Seconds in all */
            talkTime: number;
            /** @description Not decided yet */
            waiting: number;
        };
        QueueList: {
            data: components["schemas"]["Queue"][];
            page: components["schemas"]["Page"];
        };
        QueueStatistics: {
            data: {
                /** @description Hung up before anybody answered */
                abandoned: number;
                answered: number;
                /** @description Seconds that callers waited who hung up */
                averageAbandon: number | null;
                /** @description Average speed of answer: seconds from joining to the answer, of answered calls */
                averageAnswer: number | null;
                /** @description Seconds of conversation and wrap-up */
                averageHandle: number | null;
                /** @description Seconds of conversation */
                averageTalk: number | null;
                /** @description Seconds; of calls that wait no more */
                longestWait: number;
                /** @description Calls that came into the queue in this time */
                offered: number;
                /** @description Left the queue for somewhere else: waited too long, no agents, by key */
                overflowed: number;
                queue: {
                    /** Format: uuid */
                    id: string;
                    /** @description Empty where it is no more */
                    name: string;
                    number: string;
                } | null;
                /** @description Part of the offered calls, 0 to 1, that was answered within the seconds of its queue; of those still waiting nothing is said */
                serviceLevel: number | null;
                /**
                 * Format: date-time
                 * @description Beginning of the interval; null without intervals
                 */
                startsAt: string | null;
                /** @description Seconds in all */
                talkTime: number;
                /** @description Not decided yet */
                waiting: number;
            }[];
            /** Format: date-time */
            from: string;
            /** @description Of the tenant */
            timezone: string;
            /** Format: date-time */
            to: string;
            total: components["schemas"]["QueueFigures"];
        };
        QueueSupervisors: {
            /** @description May listen to calls of the queue, besides administrators of the tenant */
            extensionIds: string[];
        };
        QueueTier: {
            /**
             * Format: uuid
             * @description The agent; an extension that is none yet becomes one
             */
            extensionId: string;
            /**
             * @description Skill: level 1 is asked first, then 2 and so on
             * @default 1
             */
            level: number;
            /**
             * @description Place among those of the same level
             * @default 1
             */
            position: number;
        };
        RecordCall: {
            /**
             * Format: uuid
             * @description Whose phone records; where it is left out, the first that records on demand
             */
            legId?: string;
        };
        Recording: {
            bytes: number;
            callee: {
                name: string;
                number: string;
            };
            /** @description As the caller's side sent it; empty where nothing was told */
            caller: {
                name: string;
                number: string;
            };
            /**
             * Format: uuid
             * @description Of the call in the call records, as any of its legs
             */
            callId: string | null;
            /**
             * Format: uuid
             * @description The conference that was recorded; `callee` is its room
             */
            conferenceSessionId: string | null;
            /**
             * @description As the extension sees it: in was a call that it took; or a whole conference
             * @enum {string}
             */
            direction: "in" | "out" | "conference";
            /** @description Whose phone was recorded; null for a conference */
            extension: {
                /** Format: uuid */
                id: string;
                /** @description That it had then */
                number: string;
            } | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastPlayedAt: string | null;
            /** @description While set, neither a person nor retention deletes it */
            legalHold: boolean;
            /** @description How often it was listened to; the audit log says by whom */
            plays: number;
            /**
             * @description What had it recorded
             * @enum {string}
             */
            policy: "never" | "in" | "out" | "all" | "on_demand";
            seconds: number;
            /**
             * Format: date-time
             * @description When they began to talk
             */
            startedAt: string;
        };
        RecordingList: {
            data: components["schemas"]["Recording"][];
            page: components["schemas"]["Page"];
        };
        RefreshRequest: {
            refreshToken: string;
        };
        RejectedRecord: {
            bytes: number;
            firstAt: string;
            id: string;
            lastAt: string;
            /** @description What the switch said it was */
            legUuid: string | null;
            reason: string;
            /** @description How often exactly this was sent */
            times: number;
        };
        RejectedRecordDetail: {
            /** @description As sent, at most 256 KiB of it */
            body: string;
            bytes: number;
            firstAt: string;
            id: string;
            lastAt: string;
            /** @description What the switch said it was */
            legUuid: string | null;
            reason: string;
            /** @description How often exactly this was sent */
            times: number;
        };
        RetriedRecord: {
            /** @enum {string} */
            outcome: "stored" | "duplicate" | "rejected";
        };
        RingGroup: {
            callerIdPrefix: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description A disabled group is to callers as if it did not exist */
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @description In order; replaced as a whole */
            members: components["schemas"]["RingGroupMember"][];
            /**
             * Format: email
             * @description Who is told by mail of each call that no member took; null: nobody
             */
            missedCallEmail: string | null;
            /**
             * Format: uuid
             * @description With ringback music; null: the tenant's default music
             */
            musicId: string | null;
            name: string;
            /** @description Where a call goes that nobody took */
            noAnswerDestination: components["schemas"]["Destination"] | null;
            /** @description What is dialled; no extension and no other feature of the tenant may have it */
            number: string;
            /**
             * @description What the caller hears: the own phone's tone, that of a country, or music
             * @enum {string}
             */
            ringback: "phone" | "us" | "uk" | "europe" | "music";
            /** @description How long a member rings that has no time of its own */
            ringSeconds: number;
            /** @description Members that are in a call do not ring */
            skipBusy: boolean;
            /**
             * @description simultaneous: all at once. sequence: in order. round_robin: in order, each call beginning with the next member. random: one after the other, in any order. rollover: in order, without those who are in a call. enterprise: all at once, each in a call attempt of its own
             * @enum {string}
             */
            strategy: "simultaneous" | "sequence" | "round_robin" | "random" | "rollover" | "enterprise";
            /** Format: date-time */
            updatedAt: string;
        };
        RingGroupDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "ring_group";
        };
        RingGroupList: {
            data: components["schemas"]["RingGroup"][];
            page: components["schemas"]["Page"];
        };
        RingGroupMember: {
            /**
             * @description Whoever answers must press 1 to take the call
             * @default false
             */
            confirm: boolean;
            /**
             * @description Seconds after the group began to ring; counts in simultaneous groups alone. Where a member has one, must confirm or is a number, each member rings at one of its phones
             * @default 0
             */
            delaySeconds: number;
            /**
             * Format: uuid
             * @description Whose phones ring; the forwarding of an extension is not followed
             * @default null
             */
            extensionId: string | null;
            /**
             * @description A number of the tenant instead, as if it were dialled: forwarding counts, another group may be meant
             * @default null
             */
            number: string | null;
            /**
             * @description Null: the group's time
             * @default null
             */
            ringSeconds: number | null;
        };
        SetAgentState: {
            /** @description Of a break */
            reason?: string | null;
            /**
             * @description available: gets calls. on_break: logged in, gets none. logged_out: counts as not there
             * @enum {string}
             */
            status: "available" | "on_break" | "logged_out";
        };
        SignedIn: {
            /** @description Seconds that `token` is good for */
            expiresIn: number;
            /** @description Good for one `POST /api/auth/refresh`, which gives the next */
            refreshToken: string;
            /** @description JWT (HS256), to be sent as `Authorization: Bearer …` */
            token: string;
            user: components["schemas"]["Account"];
        };
        SpeedDial: {
            /** @description Dialled behind the feature code `speed_dial` (`*0`); unique among those of the same owner */
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Where the call goes; `number` is as if that were dialled */
            destination: components["schemas"]["Destination"];
            /** Format: uuid */
            extensionId: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SpeedDialList: {
            data: components["schemas"]["SpeedDial"][];
            page: components["schemas"]["Page"];
        };
        Supervise: {
            /**
             * @description listen: hears both. whisper: the agent hears the supervisor too. barge: both do
             * @enum {string}
             */
            mode: "listen" | "whisper" | "barge";
        };
        Tenant: {
            cdrRetentionDays: number | null;
            /** Format: date-time */
            createdAt: string;
            domain: string;
            enabled: boolean;
            hotDeskMaxHours: number | null;
            /** @description Sent to the switch as the channel variable tenant_id */
            id: number;
            language: string;
            limits: components["schemas"]["TenantLimits"];
            name: string;
            profile: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            recordingRetentionDays: number | null;
            timezone: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description How many there are of each: extensions, numbers, users, … */
            usage: {
                [key: string]: number;
            };
        };
        TenantLimits: {
            /** @description Longest call in seconds, at most a week; 0 for no limit */
            maxCallDuration: number;
            /** @description How many conferences a tenant may have */
            maxConferences: number;
            /** @description How many devices a tenant may have */
            maxDevices: number;
            /** @description How many extensions a tenant may have */
            maxExtensions: number;
            /** @description How many queues a tenant may have */
            maxQueues: number;
            recordingEnabled: boolean;
            smsEnabled: boolean;
        };
        TenantList: {
            data: components["schemas"]["Tenant"][];
            page: components["schemas"]["Page"];
        };
        TenantProfile: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description Longest call in seconds, at most a week; 0 for no limit */
            maxCallDuration: number;
            /** @description How many conferences a tenant may have */
            maxConferences: number;
            /** @description How many devices a tenant may have */
            maxDevices: number;
            /** @description How many extensions a tenant may have */
            maxExtensions: number;
            /** @description How many queues a tenant may have */
            maxQueues: number;
            name: string;
            recordingEnabled: boolean;
            smsEnabled: boolean;
            /** Format: date-time */
            updatedAt: string;
        };
        TenantProfileList: {
            data: components["schemas"]["TenantProfile"][];
            page: components["schemas"]["Page"];
        };
        TriedIvrWebRequest: {
            /** @description Where the call would go; null: it would end */
            destination: components["schemas"]["Destination"] | null;
            /** @description Why there was no answer that counts; null where there was one */
            failure: string | null;
            /** @description What the call would keep of it */
            variables: {
                [key: string]: string;
            };
        };
        TryIvrWebRequest: {
            /**
             * @description What the call would know: also caller_number, pressed and the like
             * @default {}
             */
            variables?: {
                [key: string]: string;
            };
        };
        UpdateConference: {
            /**
             * @description How the others are told of who comes and goes: not at all, a tone, the name that they have said
             * @enum {string}
             */
            announce?: "none" | "tone" | "name";
            /** @description A disabled room is to callers as if it did not exist */
            enabled?: boolean;
            /** @description How many may be in it at once */
            maxMembers?: number;
            /** @description What makes a moderator of who enters it; null: nobody is one */
            moderatorPin?: string | null;
            /** @description Participants are muted when they come in; they press 0 to talk */
            muteOnEntry?: boolean;
            name?: string;
            /** @description What is dialled; no extension and no other feature of the tenant may have it */
            number?: string;
            /** @description What participants have to enter; null: nothing. Is not shown with the room, but by `/pins` */
            participantPin?: string | null;
            /**
             * @description Voices are mixed at 8,000 (telephone), 16,000 (wideband) or 48,000 (fullband) samples a second
             * @enum {string}
             */
            quality?: "telephone" | "wideband" | "fullband";
            /** @description The whole conference is recorded, from its second member on; who comes in is told */
            record?: boolean;
            /** @description Pictures are passed on, that of who talks to all; phones have to agree on VP8 or H.264 */
            video?: boolean;
            /** @description Participants hear music, and not each other, until a moderator is there; needs a moderator PIN */
            waitForModerator?: boolean;
        };
        UpdateExtension: {
            /** @description Shown to whom is called outside */
            callerIdName?: string | null;
            /** @description Shown to whom is called outside: E.164, or the digits that the carrier wants */
            callerIdNumber?: string | null;
            /**
             * @description Whose callers are asked for their name, which is announced before the call is taken
             * @enum {string}
             */
            callScreening?: "off" | "outside" | "all";
            /** @description Off: while in a call, the extension is busy for another one */
            callWaiting?: boolean;
            displayName?: string;
            doNotDisturb?: boolean;
            enabled?: boolean;
            firstName?: string | null;
            followMe?: {
                enabled?: boolean;
                steps?: components["schemas"]["FollowMeStep"][];
            };
            forwarding?: {
                always?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                busy?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                noAnswer?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                notRegistered?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
            };
            /** @description Those who are called see no number; the feature code `caller_id_show` shows it for one call */
            hideCallerId?: boolean;
            lastName?: string | null;
            /** @description Calls at once, made and taken: with so many it is busy, and can make no more; null for no limit */
            maxCalls?: number | null;
            /**
             * Format: email
             * @description Who is told by mail of each call that rang and that nobody took here; null: nobody
             */
            missedCallEmail?: string | null;
            /** @description Where a call goes that nobody took */
            noAnswerDestination?: components["schemas"]["Destination"] | null;
            /** @description Also the SIP user; unique in the tenant */
            number?: string;
            /** @description Picking up (`*8`) takes calls that ring in the same group, such as `1` or `Sales`; null: in the whole tenant */
            pickupGroup?: string | null;
            /**
             * @description Which calls of the extension are recorded: none, those it takes, those it makes, both, or what its user asks for by key during the call
             * @enum {string}
             */
            recordingPolicy?: "never" | "in" | "out" | "all" | "on_demand";
            /** @description How long phones ring before it counts as no answer */
            ringSeconds?: number;
            voicemailEnabled?: boolean;
        };
        UpdateFeatureCode: {
            /** @description What dialling the code does. `voicemail`: opens the own voicemail box. `voicemail_any`: asks for a voicemail box and its PIN, and opens it. `do_not_disturb_on`: own extension: do not disturb on. `do_not_disturb_off`: own extension: do not disturb off. `forward_always_on`: own extension: forwards every call to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_always_off`: own extension: forwards no more. `forward_busy_on`: own extension: forwards when busy to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_busy_off`: own extension: no longer forwards when busy. `forward_no_answer_on`: own extension: forwards what is not answered to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_no_answer_off`: own extension: no longer forwards what is not answered. `call_waiting_on`: own extension: call waiting on. `call_waiting_off`: own extension: call waiting off, so that a second call finds it busy. `follow_me_on`: own extension: follow-me on; refused while it has no steps. `follow_me_off`: own extension: follow-me off. `call_return`: calls whoever rang the own extension last; refused where that number was withheld. `redial`: dials again what the own extension dialled last, feature codes left out. `caller_id_block`: calls the number behind the code without showing who calls. `caller_id_show`: calls the number behind the code and shows who calls, though the own extension hides it. `speaking_clock`: says the time in the tenant's time zone. `say_my_number`: says the number of the own extension. `intercom`: calls the extension behind the code so that its phone answers by itself; refused where it is in a call or not to be disturbed. `intercom_one_way`: as `intercom`, and who calls does not hear the room. `speed_dial`: calls the speed dial with the two digits behind the code: the own one, else that of the tenant. `hot_desk_on`: makes the phone that of the extension behind the code, or that is asked for, after its voicemail PIN. `hot_desk_off`: gives the phone back to its own extension. `pickup_extension`: takes the call that rings at the extension behind the code. `pickup_group`: takes the call that has been ringing longest in the own pickup group, or in the tenant where the extension has none. `agent_available`: own extension as an agent of queues: logged in and available. `agent_log_out`: own extension as an agent of queues: logged out. `agent_break`: own extension as an agent of queues: on a break, for the reason with the digit behind the code. `supervise_listen`: hears the agent behind the code and the caller of the queue; for administrators and supervisors of the queue. `supervise_whisper`: as `supervise_listen`, and the agent alone hears who dialled it. `supervise_barge`: as `supervise_listen`, and both hear who dialled it. `echo_test`: gives back what the caller says. `milliwatt_test`: plays 1004 Hz. `destination`: a code of your own: the call goes to `destination`. */
            action?: components["schemas"]["FeatureAction"];
            /** @description What is dialled; unique among all that can be dialled in the tenant */
            code?: string;
            /** @description Where the call goes; needed for the action `destination`, null for all others */
            destination?: components["schemas"]["Destination"] | null;
            /** @description A disabled code is to callers as if it did not exist */
            enabled?: boolean;
            name?: string;
        };
        UpdateIvrMenu: {
            /** @description How long it waits for one more key */
            digitSeconds?: number;
            /** @description Whether callers may dial an extension's number */
            directDial?: boolean;
            /** @description A disabled menu is to callers as if it did not exist */
            enabled?: boolean;
            /** @description Replaced as a whole */
            entries?: components["schemas"]["IvrMenuEntry"][];
            /** @description Where callers go whom the menu can not serve, such as those who went in circles; null: the call ends */
            fallbackDestination?: components["schemas"]["Destination"] | null;
            /** @description Where callers go who pressed only what the menu does not know; null: to the fallback */
            invalidDestination?: components["schemas"]["Destination"] | null;
            /** @description What it speaks, unless the caller chose a language; null: the tenant's */
            language?: string | null;
            /** @description How often it speaks before it gives up */
            maxTries?: number;
            name?: string;
            /** @description What is dialled; no extension and no other feature of the tenant may have it. Null: none */
            number?: string | null;
            /** @description Sentences of the catalogue (see prompts), said where no greeting is recorded */
            sentences?: string[];
            /** @description Where callers go who pressed nothing; null: to the fallback */
            timeoutDestination?: components["schemas"]["Destination"] | null;
            /** @description How long it waits for a key after it has spoken */
            timeoutSeconds?: number;
        };
        UpdateIvrWebRequest: {
            /** @description Sent as the Authorization header; kept sealed and never shown again. Null: none */
            authorization?: string | null;
            /** @description JSON that POST sends; {{variable}} may stand in its texts, and stays text. Null: none */
            body?: unknown;
            /** @description The first that holds says where the call goes */
            cases?: components["schemas"]["IvrWebCase"][];
            /** @description Where it goes when there was no answer that counts: none in time, no 2xx, a redirect, no JSON, more than 64 KB, a host that may not be asked; null: it ends */
            failureDestination?: components["schemas"]["Destination"] | null;
            /** @enum {string} */
            method?: "GET" | "POST";
            name?: string;
            /** @description Where it goes when none holds; null: it ends */
            otherwiseDestination?: components["schemas"]["Destination"] | null;
            /** @description What of the answer the call keeps: texts, numbers, true and false, at most 200 characters each */
            results?: components["schemas"]["IvrWebResult"][];
            /** @description For the whole answer */
            timeoutSeconds?: number;
            /** @description https:// or http://, at one of the hosts of the list; {{variable}} may stand in its path and its parameters, and is escaped for there */
            url?: string;
        };
        UpdateMusic: {
            /** @description What the tenant's callers hear while they are held; making one the default ends that of another */
            isDefault?: boolean;
            name?: string;
            /** @description Each call hears the tracks in another order */
            shuffle?: boolean;
        };
        UpdateNumber: {
            /** @description Where its calls go; null while nobody has said */
            destination?: components["schemas"]["Destination"] | null;
            /** @description A disabled number refuses its calls */
            enabled?: boolean;
            label?: string | null;
            /** @description E.164 such as +14155550100; blanks, brackets and dashes are dropped. Unique in the system */
            number?: string;
        };
        UpdateOwnExtension: {
            /**
             * @description Whose callers are asked for their name, which is announced before the call is taken
             * @enum {string}
             */
            callScreening?: "off" | "outside" | "all";
            /** @description Off: while in a call, the extension is busy for another one */
            callWaiting?: boolean;
            doNotDisturb?: boolean;
            followMe?: {
                enabled?: boolean;
                steps?: components["schemas"]["FollowMeStep"][];
            };
            forwarding?: {
                always?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                busy?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                noAnswer?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                notRegistered?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
            };
            /** @description Those who are called see no number; the feature code `caller_id_show` shows it for one call */
            hideCallerId?: boolean;
        };
        UpdatePagingGroup: {
            /** @description Extensions that may speak where `callers` is `named`; replaced as a whole */
            callerIds?: string[];
            /**
             * @description Who may speak: whoever reaches the number, or the extensions of `callerIds`
             * @enum {string}
             */
            callers?: "all" | "named";
            /** @description A disabled group is to callers as if it did not exist */
            enabled?: boolean;
            /** @description Extensions whose phones answer by themselves; who talks, or does not want to be disturbed, is left out. Replaced as a whole */
            memberIds?: string[];
            name?: string;
            /** @description What is dialled; no extension and no other feature of the tenant may have it */
            number?: string;
            /** @description Those who are called are heard, by everybody; else only who calls is */
            twoWay?: boolean;
        };
        UpdateParkingLot: {
            /** @description Shown with the slot before the caller's name when a call rings back */
            callerIdPrefix?: string | null;
            /** @description What a call is transferred to, to be parked in the first free slot; unique among all that can be dialled in the tenant */
            code?: string;
            /** @description Slots are all numbers from this one to the last; each is dialled to take the call there */
            firstSlot?: number;
            /** @description At most 100 slots */
            lastSlot?: number;
            /**
             * @description What a parked caller hears: the switch's music on hold, silence, a short tone from time to time
             * @enum {string}
             */
            music?: "hold_music" | "silence" | "tone";
            name?: string;
            /** @description Where a call goes then that nobody took; null: back to its slot */
            overdueDestination?: components["schemas"]["Destination"] | null;
            /** @description A call that waited so long rings at the extension that parked it */
            ringBack?: boolean;
            /** @description How long it rings there */
            ringBackSeconds?: number;
            /** @description How long a call may wait; 0 for as long as it likes */
            timeoutSeconds?: 0 | number;
        };
        UpdateQueue: {
            /** @description Replaced as a whole; callers who wait stay */
            agents?: components["schemas"]["QueueTier"][];
            /** @description Whether the first comes as soon as a caller waits */
            announceAtOnce?: boolean;
            /** @description Whether they tell the caller's position */
            announcePosition?: boolean;
            /** @description Between two announcements, which are in the language of the tenant; 0: none */
            announceSeconds?: 0 | number;
            /** @description Whether they tell the expected wait, where enough is known for that */
            announceWait?: boolean;
            /** @description Key to ask for a call back instead of waiting, which keeps the place; null: none */
            callbackKey?: string | null;
            /** @description Shown to agents before the caller's name */
            callerIdPrefix?: string | null;
            /** @description A disabled queue is to callers as if it did not exist */
            enabled?: boolean;
            /** @description Whether calls are taken while no agent is logged in */
            joinEmpty?: boolean;
            /** @description Where the call goes then; null: a sentence, and the call ends */
            maxWaitDestination?: components["schemas"]["Destination"] | null;
            /** @description How long a caller waits at most; 0: without end */
            maxWaitSeconds?: number;
            /**
             * Format: uuid
             * @description What callers hear; null: the tenant's default music
             */
            musicId?: string | null;
            name?: string;
            /** @description Where calls go while no agent is logged in; null: to maxWaitDestination */
            noAgentsDestination?: components["schemas"]["Destination"] | null;
            /** @description How long callers go on waiting once the last agent has logged out; 0: as long as with agents */
            noAgentsWaitSeconds?: number;
            /** @description What is dialled; nothing else of the tenant may have it */
            number?: string;
            /** @description Calls with agents are recorded, where the tenant may record; they belong to the agent */
            record?: boolean;
            /** @description With the strategy of that name */
            ringProgressivelySeconds?: number;
            /** @description In which a call should be answered, for statistics */
            serviceLevelSeconds?: number;
            /**
             * @description Which of the agents that are free is called. ring-all: all at once. longest-idle-agent: whose last call is longest ago. round-robin: in order, going on after the last one. top-down: in order, for each caller from the top. agent-with-least-talk-time, agent-with-fewest-calls: counted since logging in. sequentially-by-agent-order: in order, then whoever was asked longest ago. random: anybody. ring-progressively: one, then one more every ringProgressivelySeconds
             * @enum {string}
             */
            strategy?: "ring-all" | "longest-idle-agent" | "round-robin" | "top-down" | "agent-with-least-talk-time" | "agent-with-fewest-calls" | "sequentially-by-agent-order" | "random" | "ring-progressively";
            /** @description How long a caller waits for each level before the next is asked as well, unless nobody of it is there; 0: no agent of a lower level has to be busy long */
            tierWaitSeconds?: number;
        };
        UpdateQueueAgent: {
            /** @description Without calls after it was busy */
            busyDelaySeconds?: number;
            /** @description Whether the agent has to log in; who does not is always available */
            logsIn?: boolean;
            /** @description Calls in a row left unanswered until it is on a break; 0: as many as it likes. Counts for agents who log in */
            maxNoAnswer?: number;
            /** @description Without calls after it did not answer */
            noAnswerDelaySeconds?: number;
            /** @description Without calls after it rejected one */
            rejectDelaySeconds?: number;
            /** @description Whether it rings while it talks to somebody else */
            ringInCalls?: boolean;
            /** @description How long its phones ring */
            ringSeconds?: number;
            /** @description After a call, without the next one */
            wrapUpSeconds?: number;
        };
        UpdateRecording: {
            legalHold: boolean;
        };
        UpdateRingGroup: {
            /** @description Shown before the caller's name */
            callerIdPrefix?: string | null;
            /** @description A disabled group is to callers as if it did not exist */
            enabled?: boolean;
            /** @description In order; replaced as a whole */
            members?: components["schemas"]["RingGroupMember"][];
            /**
             * Format: email
             * @description Who is told by mail of each call that no member took; null: nobody
             */
            missedCallEmail?: string | null;
            /**
             * Format: uuid
             * @description With ringback music; null: the tenant's default music
             */
            musicId?: string | null;
            name?: string;
            /** @description Where a call goes that nobody took */
            noAnswerDestination?: components["schemas"]["Destination"] | null;
            /** @description What is dialled; no extension and no other feature of the tenant may have it */
            number?: string;
            /**
             * @description What the caller hears: the own phone's tone, that of a country, or music
             * @enum {string}
             */
            ringback?: "phone" | "us" | "uk" | "europe" | "music";
            /** @description How long a member rings that has no time of its own */
            ringSeconds?: number;
            /** @description Members that are in a call do not ring */
            skipBusy?: boolean;
            /**
             * @description simultaneous: all at once. sequence: in order. round_robin: in order, each call beginning with the next member. random: one after the other, in any order. rollover: in order, without those who are in a call. enterprise: all at once, each in a call attempt of its own
             * @enum {string}
             */
            strategy?: "simultaneous" | "sequence" | "round_robin" | "random" | "rollover" | "enterprise";
        };
        UpdateSpeedDial: {
            /** @description Dialled behind the feature code `speed_dial` (`*0`); unique among those of the same owner */
            code?: string;
            /** @description Where the call goes; `number` is as if that were dialled */
            destination?: components["schemas"]["Destination"];
            name?: string;
        };
        UpdateTenant: {
            /** @description Days that call records are kept; null for the default of the system */
            cdrRetentionDays?: number | null;
            /** @description SIP domain, a DNS name in lower case, unique in the system */
            domain?: string;
            /** @description A disabled tenant registers no phone and routes no call; nothing is deleted */
            enabled?: boolean;
            /** @description Hours after which who logged in at the phone of another is logged out; null: never */
            hotDeskMaxHours?: number | null;
            /** @description Of prompts, BCP 47 */
            language?: string;
            name?: string;
            /**
             * Format: uuid
             * @description Tenant profile; the default one where none is given
             */
            profileId?: string;
            /** @description Days that recordings of calls are kept, but for those on legal hold; null for ever */
            recordingRetentionDays?: number | null;
            /** @description IANA name */
            timezone?: string;
        };
        UpdateTenantProfile: {
            /** @description Longest call in seconds, at most a week; 0 for no limit */
            maxCallDuration?: number;
            /** @description How many conferences a tenant may have */
            maxConferences?: number;
            /** @description How many devices a tenant may have */
            maxDevices?: number;
            /** @description How many extensions a tenant may have */
            maxExtensions?: number;
            /** @description How many queues a tenant may have */
            maxQueues?: number;
            name?: string;
            recordingEnabled?: boolean;
            smsEnabled?: boolean;
        };
        UpdateUser: {
            displayName?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description false: can not sign in, and is signed out everywhere */
            enabled?: boolean;
            /**
             * Format: uuid
             * @description The person's extension
             */
            extensionId?: string | null;
            /** @description 8 characters or more, at most 72 bytes as UTF-8 */
            password?: string;
            /**
             * @description In a tenant `tenant_admin` or `user`; `system_admin` only outside of any tenant
             * @enum {string}
             */
            role?: "system_admin" | "tenant_admin" | "user";
            /** @description Signs in with it; unique in the whole system, upper and lower case being the same. A mail address will do */
            username?: string;
        };
        /** @description Quota and longest message are for administrators */
        UpdateVoicemailBox: {
            /** @description Whether that mail has the recording attached */
            attachAudio?: boolean;
            /** @description Whether a message goes once the mail server has taken its mail */
            deleteAfterEmail?: boolean;
            /**
             * Format: email
             * @description Where new messages are sent as mail; null: nowhere
             */
            email?: string | null;
            /**
             * @description What callers hear; recorded and temporary need a greeting of that kind
             * @enum {string}
             */
            greetingMode?: "default" | "recorded" | "temporary";
            /** @description Of the prompts that callers and the owner hear, BCP 47 */
            language?: string;
            /** @description Longest message, in seconds */
            maxMessageSeconds?: number;
            /** @description Where a caller gets with 0; null: nowhere */
            operator?: components["schemas"]["Destination"] | null;
            /** @description Sum of the lengths of all messages, in seconds; who begins below it may finish */
            quotaSeconds?: number;
        };
        UpdateVoicemailMessage: {
            /**
             * @description saved marks it as read
             * @enum {string}
             */
            folder?: "new" | "saved";
            urgent?: boolean;
        };
        User: {
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string | null;
            enabled: boolean;
            /** Format: uuid */
            extensionId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastLoginAt: string | null;
            /**
             * Format: date-time
             * @description After five wrong passwords in a row; a new password unlocks
             */
            lockedUntil: string | null;
            /** @enum {string} */
            role: "system_admin" | "tenant_admin" | "user";
            /** @description null for a system administrator */
            tenantId: number | null;
            /** Format: date-time */
            updatedAt: string;
            username: string;
        };
        UserList: {
            data: components["schemas"]["User"][];
            page: components["schemas"]["Page"];
        };
        /** @description Listen: to the caller's own box, or to one that is asked for with its PIN */
        VoicemailAccessDestination: {
            /** @enum {string} */
            id: "own" | "any";
            /** @enum {string} */
            type: "voicemail_access";
        };
        VoicemailBox: {
            /** @description Whether that mail has the recording attached */
            attachAudio: boolean;
            /** @description Whether a message goes once the mail server has taken its mail */
            deleteAfterEmail: boolean;
            /** @description Of the extension */
            displayName: string;
            email: string | null;
            /** @description Whether the extension has voicemail; switched off, the messages stay */
            enabled: boolean;
            /** Format: uuid */
            extensionId: string;
            /**
             * @description What callers hear; recorded and temporary need a greeting of that kind
             * @enum {string}
             */
            greetingMode: "default" | "recorded" | "temporary";
            /** @description Those that were recorded */
            greetings: ("greeting" | "temporary" | "name")[];
            /** @description Without a PIN the box opens from the own phone alone */
            hasPin: boolean;
            /** @description Of the prompts that callers and the owner hear, BCP 47 */
            language: string;
            /**
             * Format: date-time
             * @description Five wrong PINs in a row lock the box for 15 minutes
             */
            lockedUntil: string | null;
            /** @description Longest message, in seconds */
            maxMessageSeconds: number;
            messages: {
                new: number;
                newUrgent: number;
                saved: number;
                savedUrgent: number;
            };
            /** @description Of the extension */
            number: string;
            /** @description Where a caller gets with 0; null: nowhere */
            operator: components["schemas"]["Destination"] | null;
            /** @description Sum of the lengths of all messages, in seconds; who begins below it may finish */
            quotaSeconds: number;
            /** @description Sum of the lengths of all messages */
            usedSeconds: number;
        };
        VoicemailBoxList: {
            data: components["schemas"]["VoicemailBox"][];
            page: components["schemas"]["Page"];
        };
        /** @description Leave a message in the box of this extension */
        VoicemailDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "voicemail";
        };
        VoicemailMessage: {
            bytes: number;
            /** @description As the caller's side sent it */
            callerName: string;
            callerNumber: string;
            /**
             * @description new until it was heard or kept
             * @enum {string}
             */
            folder: "new" | "saved";
            /** @description Whether the colleague who forwarded it said something before it */
            hasIntroduction: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            receivedAt: string;
            seconds: number;
            urgent: boolean;
        };
        VoicemailMessageList: {
            data: components["schemas"]["VoicemailMessage"][];
            page: components["schemas"]["Page"];
        };
        /** @description Asks a web service, whose answer says where the call goes */
        WebRequestDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "web_request";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Audit_list: {
        parameters: {
            query?: {
                action?: "create" | "update" | "delete";
                /** @description Username, or user id */
                actor?: string;
                cursor?: string;
                entity?: string;
                entityId?: string;
                /** @description Not before this time */
                from?: string;
                limit?: number;
                /** @description `-id`: newest first */
                sort?: "-id" | "id";
                tenantId?: number;
                /** @description Before this time */
                to?: string;
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_list: {
        parameters: {
            query?: {
                answered?: string;
                /** @description Hang-up cause of the switch, e.g. NO_ANSWER */
                cause?: string;
                cursor?: string;
                /** @description As the tenant sees it */
                direction?: "inbound" | "outbound" | "internal";
                /** @description Calls that this extension made, was dialled in, or was rung by */
                extension?: string;
                /** @description Calls that began at this time or later; ISO 8601 */
                from?: string;
                limit?: number;
                /** @description Part of the caller's or the dialled number; a leading + is ignored */
                number?: string;
                sort?: "-startedAt" | "startedAt";
                /** @description Calls that began before this time; ISO 8601 */
                to?: string;
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_export: {
        parameters: {
            query?: {
                answered?: string;
                /** @description Hang-up cause of the switch, e.g. NO_ANSWER */
                cause?: string;
                /** @description As the tenant sees it */
                direction?: "inbound" | "outbound" | "internal";
                /** @description Calls that this extension made, was dialled in, or was rung by */
                extension?: string;
                format?: "csv";
                /** @description Calls that began at this time or later; ISO 8601 */
                from?: string;
                /** @description Part of the caller's or the dialled number; a leading + is ignored */
                number?: string;
                /** @description Calls that began before this time; ISO 8601 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_listRejected: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RejectedRecord"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_getRejected: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RejectedRecordDetail"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedRecord"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConferenceSessions_list: {
        parameters: {
            query?: {
                /** @description Of this room */
                conferenceId?: string;
                cursor?: string;
                /** @description Begun at this time or later; ISO 8601 */
                from?: string;
                limit?: number;
                /** @description true: those that are held now; false: those that are over */
                running?: string;
                sort?: "-startedAt" | "startedAt";
                /** @description Begun before this time; ISO 8601 */
                to?: string;
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferenceSessionList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConferenceSessions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferenceSessionDetail"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Conferences_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Part of the number or the name */
                q?: string;
                sort?: "number" | "-number" | "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferenceList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Conferences_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConference"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conference"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Conferences_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conference"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Conferences_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Conferences_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConference"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conference"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiveConferences_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invite"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Conferences_pins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferencePins"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Exactly this number */
                number?: string;
                /** @description Part of the number or a name */
                q?: string;
                sort?: "number" | "-number" | "displayName" | "-displayName" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateExtension"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionWithPassword"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateExtension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExtensionCalls_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCall"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSipPassword"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionWithPassword"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExtensionBulk_export: {
        parameters: {
            query?: {
                format?: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExtensionBulk_import: {
        parameters: {
            query?: {
                /** @description Report what would happen, and write nothing */
                dryRun?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description CSV with a heading line (number, display_name, first_name, last_name, caller_id_name, caller_id_number, enabled, do_not_disturb, hide_caller_id, forward_always, forward_always_enabled, forward_busy, forward_busy_enabled, forward_no_answer, forward_no_answer_enabled, forward_not_registered, forward_not_registered_enabled, follow_me_enabled, follow_me, ring_seconds, voicemail_enabled, call_waiting, call_screening, max_calls, pickup_group, recording_policy, missed_call_email, no_answer_destination_type, no_answer_destination, sip_password), or JSON: an array of objects with the same in camelCase. Columns that are left out stay as they are. */
        requestBody: {
            content: {
                "application/json": {
                    callerIdName?: unknown;
                    callerIdNumber?: unknown;
                    callScreening?: unknown;
                    callWaiting?: unknown;
                    displayName?: unknown;
                    doNotDisturb?: unknown;
                    enabled?: unknown;
                    firstName?: unknown;
                    followMe?: unknown;
                    followMeEnabled?: unknown;
                    forwardAlways?: unknown;
                    forwardAlwaysEnabled?: unknown;
                    forwardBusy?: unknown;
                    forwardBusyEnabled?: unknown;
                    forwardNoAnswer?: unknown;
                    forwardNoAnswerEnabled?: unknown;
                    forwardNotRegistered?: unknown;
                    forwardNotRegisteredEnabled?: unknown;
                    hideCallerId?: unknown;
                    lastName?: unknown;
                    maxCalls?: unknown;
                    missedCallEmail?: unknown;
                    noAnswerDestination?: unknown;
                    noAnswerDestinationType?: unknown;
                    number?: unknown;
                    pickupGroup?: unknown;
                    recordingPolicy?: unknown;
                    ringSeconds?: unknown;
                    sipPassword?: unknown;
                    voicemailEnabled?: unknown;
                }[];
                "text/csv": {
                    callerIdName?: unknown;
                    callerIdNumber?: unknown;
                    callScreening?: unknown;
                    callWaiting?: unknown;
                    displayName?: unknown;
                    doNotDisturb?: unknown;
                    enabled?: unknown;
                    firstName?: unknown;
                    followMe?: unknown;
                    followMeEnabled?: unknown;
                    forwardAlways?: unknown;
                    forwardAlwaysEnabled?: unknown;
                    forwardBusy?: unknown;
                    forwardBusyEnabled?: unknown;
                    forwardNoAnswer?: unknown;
                    forwardNoAnswerEnabled?: unknown;
                    forwardNotRegistered?: unknown;
                    forwardNotRegisteredEnabled?: unknown;
                    hideCallerId?: unknown;
                    lastName?: unknown;
                    maxCalls?: unknown;
                    missedCallEmail?: unknown;
                    noAnswerDestination?: unknown;
                    noAnswerDestinationType?: unknown;
                    number?: unknown;
                    pickupGroup?: unknown;
                    recordingPolicy?: unknown;
                    ringSeconds?: unknown;
                    sipPassword?: unknown;
                    voicemailEnabled?: unknown;
                }[];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionImportReport"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeatureCodes_list: {
        parameters: {
            query?: {
                /** @description What dialling the code does. `voicemail`: opens the own voicemail box. `voicemail_any`: asks for a voicemail box and its PIN, and opens it. `do_not_disturb_on`: own extension: do not disturb on. `do_not_disturb_off`: own extension: do not disturb off. `forward_always_on`: own extension: forwards every call to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_always_off`: own extension: forwards no more. `forward_busy_on`: own extension: forwards when busy to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_busy_off`: own extension: no longer forwards when busy. `forward_no_answer_on`: own extension: forwards what is not answered to the number behind the code; without one asks for it, and takes the last one where none is entered. `forward_no_answer_off`: own extension: no longer forwards what is not answered. `call_waiting_on`: own extension: call waiting on. `call_waiting_off`: own extension: call waiting off, so that a second call finds it busy. `follow_me_on`: own extension: follow-me on; refused while it has no steps. `follow_me_off`: own extension: follow-me off. `call_return`: calls whoever rang the own extension last; refused where that number was withheld. `redial`: dials again what the own extension dialled last, feature codes left out. `caller_id_block`: calls the number behind the code without showing who calls. `caller_id_show`: calls the number behind the code and shows who calls, though the own extension hides it. `speaking_clock`: says the time in the tenant's time zone. `say_my_number`: says the number of the own extension. `intercom`: calls the extension behind the code so that its phone answers by itself; refused where it is in a call or not to be disturbed. `intercom_one_way`: as `intercom`, and who calls does not hear the room. `speed_dial`: calls the speed dial with the two digits behind the code: the own one, else that of the tenant. `hot_desk_on`: makes the phone that of the extension behind the code, or that is asked for, after its voicemail PIN. `hot_desk_off`: gives the phone back to its own extension. `pickup_extension`: takes the call that rings at the extension behind the code. `pickup_group`: takes the call that has been ringing longest in the own pickup group, or in the tenant where the extension has none. `agent_available`: own extension as an agent of queues: logged in and available. `agent_log_out`: own extension as an agent of queues: logged out. `agent_break`: own extension as an agent of queues: on a break, for the reason with the digit behind the code. `supervise_listen`: hears the agent behind the code and the caller of the queue; for administrators and supervisors of the queue. `supervise_whisper`: as `supervise_listen`, and the agent alone hears who dialled it. `supervise_barge`: as `supervise_listen`, and both hear who dialled it. `echo_test`: gives back what the caller says. `milliwatt_test`: plays 1004 Hz. `destination`: a code of your own: the call goes to `destination`. */
                action?: components["schemas"]["FeatureAction"];
                /** @description Exactly this code */
                code?: string;
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Part of the code or the name */
                q?: string;
                sort?: "code" | "-code" | "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureCodeList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeatureCodes_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFeatureCode"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureCode"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeatureCodes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureCode"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeatureCodes_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeatureCodes_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateFeatureCode"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureCode"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeatureCodes_actions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureActions"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeatureCodes_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureCodes"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Health_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It can not; the body says why */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    HotDesks_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Who sits there */
                extensionId?: string;
                limit?: number;
                /** @description The extension whose phone it is */
                phoneId?: string;
                sort?: "createdAt" | "-createdAt" | "id" | "-id";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotDeskList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HotDesks_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Menus_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Exactly this number */
                number?: string;
                /** @description Part of the number or the name */
                q?: string;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrMenuList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Menus_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIvrMenu"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrMenu"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Menus_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrMenu"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Menus_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Menus_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateIvrMenu"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrMenu"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MenuGreetings_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, such as bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The path is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such recording */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of it */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MenuGreetings_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                language: string;
            };
            cookie?: never;
        };
        /** @description WAV: linear PCM of 16 bit, mono, 8 or 16 kHz, at most 5 minutes */
        requestBody: {
            content: {
                "audio/wav": string;
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MenuGreetings_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Menus_tree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrTree"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebHosts_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrWebHosts"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebHosts_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IvrWebHosts"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrWebHosts"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebRequests_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the name or of the URL */
                q?: string;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrWebRequestList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebRequests_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIvrWebRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrWebRequest"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebRequests_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrWebRequest"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebRequests_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebRequests_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateIvrWebRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IvrWebRequest"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebRequests_try: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryIvrWebRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedIvrWebRequest"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Live_agents_now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveAgents"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Live_calls_now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveCalls"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallCommands_hangUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallCommand"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallCommands_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallCommand"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ParkCommand_park: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParkCall"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PickupCommand_pickUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickUpCall"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordCommand_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCall"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordCommand_stop: {
        parameters: {
            query?: {
                /** @description Whose phone records; where it is left out, the first that records on demand */
                legId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallCommands_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallTransfer"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallCommands_unhold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallCommand"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Live_conferences_now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveConferences"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiveConferences_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiveConferences_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLiveConference"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiveConferences_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invite"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiveConferences_kick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiveConferences_changeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLiveMember"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Live_parking_now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveParking"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Live_queues_now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveQueues"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Live_registrations_now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveRegistrations"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnCalls_list: {
        parameters: {
            query?: {
                answered?: string;
                /** @description Hang-up cause of the switch, e.g. NO_ANSWER */
                cause?: string;
                cursor?: string;
                /** @description As the tenant sees it */
                direction?: "inbound" | "outbound" | "internal";
                /** @description Calls that began at this time or later; ISO 8601 */
                from?: string;
                limit?: number;
                /** @description true: calls of others that nobody took, a machine such as voicemail does not count; false: the rest */
                missed?: string;
                /** @description Part of the caller's or the dialled number; a leading + is ignored */
                number?: string;
                sort?: "-startedAt" | "startedAt";
                /** @description Calls that began before this time; ISO 8601 */
                to?: string;
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClickToCall_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCall"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnCalls_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Colleagues_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Exactly this number */
                number?: string;
                /** @description Part of the number or a name */
                q?: string;
                sort?: "number" | "-number" | "displayName" | "-displayName";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnExtension_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnExtension_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOwnExtension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnAgent_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAgent"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnAgent_setState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAgentState"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentState"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnRecordings_list: {
        parameters: {
            query?: {
                /** @description Of the leg that called, as in the call records */
                callId?: string;
                cursor?: string;
                direction?: "in" | "out" | "conference";
                /** @description Begun at this time or later; ISO 8601 */
                from?: string;
                legalHold?: string;
                limit?: number;
                /** @description Part of the caller's or the callee's number; a leading + is ignored */
                number?: string;
                sort?: "-startedAt" | "startedAt" | "-seconds" | "seconds";
                /** @description Begun before this time; ISO 8601 */
                to?: string;
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnRecordings_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recording"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnRecordings_audio: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, such as bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The path is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such recording */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of it */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSpeedDials_list: {
        parameters: {
            query?: {
                /** @description Exactly this code */
                code?: string;
                cursor?: string;
                limit?: number;
                /** @description Part of the code or the name */
                q?: string;
                sort?: "code" | "-code" | "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedDialList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSpeedDials_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOwnSpeedDial"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedDial"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSpeedDials_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedDial"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSpeedDials_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSpeedDials_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSpeedDial"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedDial"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Music_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the name */
                q?: string;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Music_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMusic"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Music"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Music_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Music"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Music_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Music_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMusic"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Music"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Music_addTrack: {
        parameters: {
            query: {
                /** @description Of the track */
                name: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description WAV (PCM, A-law or µ-law, 8 to 48 kHz), at most 15 minutes and 100 MB */
        requestBody: {
            content: {
                "audio/wav": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTrack"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Music_deleteTrack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                trackId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Music_audio: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, such as bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
                trackId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The path is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such recording */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of it */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Exactly this number, E.164 */
                number?: string;
                /** @description Part of the number or the label */
                q?: string;
                sort?: "number" | "-number" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNumber"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Number"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Number"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNumber"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Number"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NumberBulk_export: {
        parameters: {
            query?: {
                format?: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NumberBulk_import: {
        parameters: {
            query?: {
                /** @description Report what would happen, and write nothing */
                dryRun?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description CSV with a heading line (number, label, enabled, destination_type, destination), or JSON: an array of objects with the same in camelCase. Columns that are left out stay as they are. */
        requestBody: {
            content: {
                "application/json": {
                    destination?: unknown;
                    destinationType?: unknown;
                    enabled?: unknown;
                    label?: unknown;
                    number?: unknown;
                }[];
                "text/csv": {
                    destination?: unknown;
                    destinationType?: unknown;
                    enabled?: unknown;
                    label?: unknown;
                    number?: unknown;
                }[];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PagingGroups_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Exactly this number */
                number?: string;
                /** @description Part of the number or the name */
                q?: string;
                sort?: "number" | "-number" | "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagingGroupList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PagingGroups_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePagingGroup"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagingGroup"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PagingGroups_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagingGroup"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PagingGroups_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PagingGroups_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePagingGroup"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagingGroup"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ParkingLots_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the name or the code */
                q?: string;
                sort?: "name" | "-name" | "code" | "-code" | "firstSlot" | "-firstSlot" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkingLotList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ParkingLots_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateParkingLot"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkingLot"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ParkingLots_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkingLot"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ParkingLots_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ParkingLots_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateParkingLot"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkingLot"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ParkingLots_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedCalls"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Prompts_list: {
        parameters: {
            query?: {
                /** @description Of the catalogue */
                language?: "en" | "de";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptCatalogue"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Prompts_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Names a sentence, such as voicemail.goodbye */
                key: "voicemail.person-at" | "voicemail.not-available" | "voicemail.press-zero-for-operator" | "voicemail.box-full" | "voicemail.message-too-short" | "voicemail.review-menu" | "voicemail.marked-urgent" | "voicemail.marked-normal" | "voicemail.message-sent" | "voicemail.not-saved" | "voicemail.cannot-record" | "voicemail.goodbye" | "voicemail.enter-box" | "voicemail.enter-pin" | "voicemail.wrong-pin" | "voicemail.locked" | "voicemail.you-have" | "voicemail.new-message" | "voicemail.new-messages" | "voicemail.saved-message" | "voicemail.saved-messages" | "voicemail.and" | "voicemail.no-messages" | "voicemail.main-menu" | "voicemail.no-new" | "voicemail.no-saved" | "voicemail.no-more" | "voicemail.first-message" | "voicemail.next-message" | "voicemail.urgent-message" | "voicemail.from" | "voicemail.from-unknown" | "voicemail.received" | "voicemail.audio-missing" | "voicemail.audio-unavailable" | "voicemail.message-gone" | "voicemail.message-menu" | "voicemail.deleted-menu" | "voicemail.saved" | "voicemail.deleted" | "voicemail.undeleted" | "voicemail.no-caller-number" | "voicemail.calling-back" | "voicemail.forward-to" | "voicemail.introduction-menu" | "voicemail.record-introduction" | "voicemail.forwarded" | "voicemail.no-such-box" | "voicemail.not-forwarded" | "voicemail.settings-menu" | "voicemail.record-after-tone" | "voicemail.keep-menu" | "voicemail.greeting-kept" | "voicemail.greeting-removed" | "voicemail.not-changed" | "voicemail.enter-new-pin" | "voicemail.repeat-new-pin" | "voicemail.pins-differ" | "voicemail.weak-pin" | "voicemail.pin-changed" | "feature.do-not-disturb-on" | "feature.do-not-disturb-off" | "feature.enter-number" | "feature.all-calls-forwarded-to" | "feature.busy-calls-forwarded-to" | "feature.unanswered-calls-forwarded-to" | "feature.forwarding-off" | "feature.follow-me-on" | "feature.follow-me-off" | "feature.call-waiting-on" | "feature.call-waiting-off" | "feature.caller-id-hidden" | "feature.caller-id-shown" | "feature.caller-id-blocked" | "feature.caller-id-unblocked" | "feature.last-call-from" | "feature.press-one-to-call" | "feature.no-call-to-return" | "feature.no-call-to-repeat" | "feature.no-call-to-pick-up" | "feature.parked-at" | "feature.no-free-slot" | "feature.nothing-parked" | "feature.your-number-is" | "feature.the-time-is" | "feature.speed-dial-set" | "feature.no-speed-dial" | "feature.recording-on" | "feature.recording-off" | "feature.logged-in" | "feature.logged-out" | "feature.extension-busy" | "feature.extension-not-disturbed" | "feature.extension-not-reached" | "feature.nobody-to-speak-to" | "feature.enter-extension" | "feature.enter-pin" | "feature.wrong-extension-or-pin" | "feature.pin-locked" | "feature.nobody-logged-in" | "feature.echo-test" | "feature.not-allowed" | "feature.agent-in-no-call" | "feature.not-available" | "group.call-for" | "group.you-have-a-call" | "group.press-one-to-take" | "group.taken-elsewhere" | "group.caller-gone" | "group.say-your-name" | "group.nobody-available" | "transfer.enter-number" | "conference.enter-number" | "transfer.no-such-number" | "transfer.nobody-answered" | "transfer.busy" | "transfer.back-to-call" | "screening.choices" | "ivr.welcome" | "ivr.choose" | "ivr.dial-extension" | "ivr.goodbye" | "ivr.too-many-steps" | "ivr.spell-name" | "ivr.no-such-name" | "ivr.too-many-names" | "ivr.for" | "ivr.at-extension" | "ivr.press" | "ivr.spell-again" | "letter.a" | "letter.b" | "letter.c" | "letter.d" | "letter.e" | "letter.f" | "letter.g" | "letter.h" | "letter.i" | "letter.j" | "letter.k" | "letter.l" | "letter.m" | "letter.n" | "letter.o" | "letter.p" | "letter.q" | "letter.r" | "letter.s" | "letter.t" | "letter.u" | "letter.v" | "letter.w" | "letter.x" | "letter.y" | "letter.z" | "parking.slot" | "conference.enter-pin" | "conference.enter-moderator-pin" | "conference.wrong-pin" | "conference.refused" | "conference.wait-for-moderator" | "conference.you-are-first" | "conference.muted" | "conference.recorded" | "conference.locked" | "conference.full" | "conference.removed" | "conference.is-locked" | "conference.is-unlocked" | "queue.nobody" | "queue.closed" | "queue.please-hold" | "queue.position" | "queue.next" | "queue.wait" | "queue.wait-less" | "queue.callback-offer" | "queue.callback-number" | "queue.callback-confirm" | "queue.callback-enter" | "queue.callback-kept" | "queue.callback-refused" | "queue.callback-here" | "queue.agent-available" | "queue.agent-break" | "queue.agent-logged-out" | "queue.agent-unknown" | "queue.agent-always" | "common.invalid-entry" | "common.try-again" | "common.unavailable" | "common.please-hold" | "common.thank-you" | "common.unknown" | "common.anonymous" | "key.star" | "key.hash" | "key.plus" | "day.today" | "day.yesterday" | "time.at" | "time.oclock" | "time.oh" | "time.am" | "time.pm" | "weekday.1" | "weekday.2" | "weekday.3" | "weekday.4" | "weekday.5" | "weekday.6" | "weekday.7" | "month.1" | "month.2" | "month.3" | "month.4" | "month.5" | "month.6" | "month.7" | "month.8" | "month.9" | "month.10" | "month.11" | "month.12" | "duration.hour" | "duration.hours" | "duration.minute" | "duration.minutes" | "duration.second" | "duration.seconds" | "number.0" | "number.1" | "number.2" | "number.3" | "number.4" | "number.5" | "number.6" | "number.7" | "number.8" | "number.9" | "number.10" | "number.11" | "number.12" | "number.13" | "number.14" | "number.15" | "number.16" | "number.17" | "number.18" | "number.19" | "number.20" | "number.21" | "number.22" | "number.23" | "number.24" | "number.25" | "number.26" | "number.27" | "number.28" | "number.29" | "number.30" | "number.31" | "number.32" | "number.33" | "number.34" | "number.35" | "number.36" | "number.37" | "number.38" | "number.39" | "number.40" | "number.41" | "number.42" | "number.43" | "number.44" | "number.45" | "number.46" | "number.47" | "number.48" | "number.49" | "number.50" | "number.51" | "number.52" | "number.53" | "number.54" | "number.55" | "number.56" | "number.57" | "number.58" | "number.59" | "number.60" | "number.61" | "number.62" | "number.63" | "number.64" | "number.65" | "number.66" | "number.67" | "number.68" | "number.69" | "number.70" | "number.71" | "number.72" | "number.73" | "number.74" | "number.75" | "number.76" | "number.77" | "number.78" | "number.79" | "number.80" | "number.81" | "number.82" | "number.83" | "number.84" | "number.85" | "number.86" | "number.87" | "number.88" | "number.89" | "number.90" | "number.91" | "number.92" | "number.93" | "number.94" | "number.95" | "number.96" | "number.97" | "number.98" | "number.99" | "number.100" | "number.200" | "number.300" | "number.400" | "number.500" | "number.600" | "number.700" | "number.800" | "number.900" | "ordinal.1" | "ordinal.2" | "ordinal.3" | "ordinal.4" | "ordinal.5" | "ordinal.6" | "ordinal.7" | "ordinal.8" | "ordinal.9" | "ordinal.10" | "ordinal.11" | "ordinal.12" | "ordinal.13" | "ordinal.14" | "ordinal.15" | "ordinal.16" | "ordinal.17" | "ordinal.18" | "ordinal.19" | "ordinal.20" | "ordinal.21" | "ordinal.22" | "ordinal.23" | "ordinal.24" | "ordinal.25" | "ordinal.26" | "ordinal.27" | "ordinal.28" | "ordinal.29" | "ordinal.30" | "ordinal.31" | "number.thousand" | "number.one-counted" | "number.one-short";
                /** @description Of the catalogue */
                language: "en" | "de";
            };
            cookie?: never;
        };
        /** @description WAV: PCM, A-law or µ-law, 8 to 48 kHz, at most two minutes */
        requestBody: {
            content: {
                "audio/wav": string;
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Prompts_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Names a sentence, such as voicemail.goodbye */
                key: "voicemail.person-at" | "voicemail.not-available" | "voicemail.press-zero-for-operator" | "voicemail.box-full" | "voicemail.message-too-short" | "voicemail.review-menu" | "voicemail.marked-urgent" | "voicemail.marked-normal" | "voicemail.message-sent" | "voicemail.not-saved" | "voicemail.cannot-record" | "voicemail.goodbye" | "voicemail.enter-box" | "voicemail.enter-pin" | "voicemail.wrong-pin" | "voicemail.locked" | "voicemail.you-have" | "voicemail.new-message" | "voicemail.new-messages" | "voicemail.saved-message" | "voicemail.saved-messages" | "voicemail.and" | "voicemail.no-messages" | "voicemail.main-menu" | "voicemail.no-new" | "voicemail.no-saved" | "voicemail.no-more" | "voicemail.first-message" | "voicemail.next-message" | "voicemail.urgent-message" | "voicemail.from" | "voicemail.from-unknown" | "voicemail.received" | "voicemail.audio-missing" | "voicemail.audio-unavailable" | "voicemail.message-gone" | "voicemail.message-menu" | "voicemail.deleted-menu" | "voicemail.saved" | "voicemail.deleted" | "voicemail.undeleted" | "voicemail.no-caller-number" | "voicemail.calling-back" | "voicemail.forward-to" | "voicemail.introduction-menu" | "voicemail.record-introduction" | "voicemail.forwarded" | "voicemail.no-such-box" | "voicemail.not-forwarded" | "voicemail.settings-menu" | "voicemail.record-after-tone" | "voicemail.keep-menu" | "voicemail.greeting-kept" | "voicemail.greeting-removed" | "voicemail.not-changed" | "voicemail.enter-new-pin" | "voicemail.repeat-new-pin" | "voicemail.pins-differ" | "voicemail.weak-pin" | "voicemail.pin-changed" | "feature.do-not-disturb-on" | "feature.do-not-disturb-off" | "feature.enter-number" | "feature.all-calls-forwarded-to" | "feature.busy-calls-forwarded-to" | "feature.unanswered-calls-forwarded-to" | "feature.forwarding-off" | "feature.follow-me-on" | "feature.follow-me-off" | "feature.call-waiting-on" | "feature.call-waiting-off" | "feature.caller-id-hidden" | "feature.caller-id-shown" | "feature.caller-id-blocked" | "feature.caller-id-unblocked" | "feature.last-call-from" | "feature.press-one-to-call" | "feature.no-call-to-return" | "feature.no-call-to-repeat" | "feature.no-call-to-pick-up" | "feature.parked-at" | "feature.no-free-slot" | "feature.nothing-parked" | "feature.your-number-is" | "feature.the-time-is" | "feature.speed-dial-set" | "feature.no-speed-dial" | "feature.recording-on" | "feature.recording-off" | "feature.logged-in" | "feature.logged-out" | "feature.extension-busy" | "feature.extension-not-disturbed" | "feature.extension-not-reached" | "feature.nobody-to-speak-to" | "feature.enter-extension" | "feature.enter-pin" | "feature.wrong-extension-or-pin" | "feature.pin-locked" | "feature.nobody-logged-in" | "feature.echo-test" | "feature.not-allowed" | "feature.agent-in-no-call" | "feature.not-available" | "group.call-for" | "group.you-have-a-call" | "group.press-one-to-take" | "group.taken-elsewhere" | "group.caller-gone" | "group.say-your-name" | "group.nobody-available" | "transfer.enter-number" | "conference.enter-number" | "transfer.no-such-number" | "transfer.nobody-answered" | "transfer.busy" | "transfer.back-to-call" | "screening.choices" | "ivr.welcome" | "ivr.choose" | "ivr.dial-extension" | "ivr.goodbye" | "ivr.too-many-steps" | "ivr.spell-name" | "ivr.no-such-name" | "ivr.too-many-names" | "ivr.for" | "ivr.at-extension" | "ivr.press" | "ivr.spell-again" | "letter.a" | "letter.b" | "letter.c" | "letter.d" | "letter.e" | "letter.f" | "letter.g" | "letter.h" | "letter.i" | "letter.j" | "letter.k" | "letter.l" | "letter.m" | "letter.n" | "letter.o" | "letter.p" | "letter.q" | "letter.r" | "letter.s" | "letter.t" | "letter.u" | "letter.v" | "letter.w" | "letter.x" | "letter.y" | "letter.z" | "parking.slot" | "conference.enter-pin" | "conference.enter-moderator-pin" | "conference.wrong-pin" | "conference.refused" | "conference.wait-for-moderator" | "conference.you-are-first" | "conference.muted" | "conference.recorded" | "conference.locked" | "conference.full" | "conference.removed" | "conference.is-locked" | "conference.is-unlocked" | "queue.nobody" | "queue.closed" | "queue.please-hold" | "queue.position" | "queue.next" | "queue.wait" | "queue.wait-less" | "queue.callback-offer" | "queue.callback-number" | "queue.callback-confirm" | "queue.callback-enter" | "queue.callback-kept" | "queue.callback-refused" | "queue.callback-here" | "queue.agent-available" | "queue.agent-break" | "queue.agent-logged-out" | "queue.agent-unknown" | "queue.agent-always" | "common.invalid-entry" | "common.try-again" | "common.unavailable" | "common.please-hold" | "common.thank-you" | "common.unknown" | "common.anonymous" | "key.star" | "key.hash" | "key.plus" | "day.today" | "day.yesterday" | "time.at" | "time.oclock" | "time.oh" | "time.am" | "time.pm" | "weekday.1" | "weekday.2" | "weekday.3" | "weekday.4" | "weekday.5" | "weekday.6" | "weekday.7" | "month.1" | "month.2" | "month.3" | "month.4" | "month.5" | "month.6" | "month.7" | "month.8" | "month.9" | "month.10" | "month.11" | "month.12" | "duration.hour" | "duration.hours" | "duration.minute" | "duration.minutes" | "duration.second" | "duration.seconds" | "number.0" | "number.1" | "number.2" | "number.3" | "number.4" | "number.5" | "number.6" | "number.7" | "number.8" | "number.9" | "number.10" | "number.11" | "number.12" | "number.13" | "number.14" | "number.15" | "number.16" | "number.17" | "number.18" | "number.19" | "number.20" | "number.21" | "number.22" | "number.23" | "number.24" | "number.25" | "number.26" | "number.27" | "number.28" | "number.29" | "number.30" | "number.31" | "number.32" | "number.33" | "number.34" | "number.35" | "number.36" | "number.37" | "number.38" | "number.39" | "number.40" | "number.41" | "number.42" | "number.43" | "number.44" | "number.45" | "number.46" | "number.47" | "number.48" | "number.49" | "number.50" | "number.51" | "number.52" | "number.53" | "number.54" | "number.55" | "number.56" | "number.57" | "number.58" | "number.59" | "number.60" | "number.61" | "number.62" | "number.63" | "number.64" | "number.65" | "number.66" | "number.67" | "number.68" | "number.69" | "number.70" | "number.71" | "number.72" | "number.73" | "number.74" | "number.75" | "number.76" | "number.77" | "number.78" | "number.79" | "number.80" | "number.81" | "number.82" | "number.83" | "number.84" | "number.85" | "number.86" | "number.87" | "number.88" | "number.89" | "number.90" | "number.91" | "number.92" | "number.93" | "number.94" | "number.95" | "number.96" | "number.97" | "number.98" | "number.99" | "number.100" | "number.200" | "number.300" | "number.400" | "number.500" | "number.600" | "number.700" | "number.800" | "number.900" | "ordinal.1" | "ordinal.2" | "ordinal.3" | "ordinal.4" | "ordinal.5" | "ordinal.6" | "ordinal.7" | "ordinal.8" | "ordinal.9" | "ordinal.10" | "ordinal.11" | "ordinal.12" | "ordinal.13" | "ordinal.14" | "ordinal.15" | "ordinal.16" | "ordinal.17" | "ordinal.18" | "ordinal.19" | "ordinal.20" | "ordinal.21" | "ordinal.22" | "ordinal.23" | "ordinal.24" | "ordinal.25" | "ordinal.26" | "ordinal.27" | "ordinal.28" | "ordinal.29" | "ordinal.30" | "ordinal.31" | "number.thousand" | "number.one-counted" | "number.one-short";
                /** @description Of the catalogue */
                language: "en" | "de";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Prompts_audio: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, such as bytes=0-1023 */
                Range?: string;
            };
            path: {
                /** @description Names a sentence, such as voicemail.goodbye */
                key: "voicemail.person-at" | "voicemail.not-available" | "voicemail.press-zero-for-operator" | "voicemail.box-full" | "voicemail.message-too-short" | "voicemail.review-menu" | "voicemail.marked-urgent" | "voicemail.marked-normal" | "voicemail.message-sent" | "voicemail.not-saved" | "voicemail.cannot-record" | "voicemail.goodbye" | "voicemail.enter-box" | "voicemail.enter-pin" | "voicemail.wrong-pin" | "voicemail.locked" | "voicemail.you-have" | "voicemail.new-message" | "voicemail.new-messages" | "voicemail.saved-message" | "voicemail.saved-messages" | "voicemail.and" | "voicemail.no-messages" | "voicemail.main-menu" | "voicemail.no-new" | "voicemail.no-saved" | "voicemail.no-more" | "voicemail.first-message" | "voicemail.next-message" | "voicemail.urgent-message" | "voicemail.from" | "voicemail.from-unknown" | "voicemail.received" | "voicemail.audio-missing" | "voicemail.audio-unavailable" | "voicemail.message-gone" | "voicemail.message-menu" | "voicemail.deleted-menu" | "voicemail.saved" | "voicemail.deleted" | "voicemail.undeleted" | "voicemail.no-caller-number" | "voicemail.calling-back" | "voicemail.forward-to" | "voicemail.introduction-menu" | "voicemail.record-introduction" | "voicemail.forwarded" | "voicemail.no-such-box" | "voicemail.not-forwarded" | "voicemail.settings-menu" | "voicemail.record-after-tone" | "voicemail.keep-menu" | "voicemail.greeting-kept" | "voicemail.greeting-removed" | "voicemail.not-changed" | "voicemail.enter-new-pin" | "voicemail.repeat-new-pin" | "voicemail.pins-differ" | "voicemail.weak-pin" | "voicemail.pin-changed" | "feature.do-not-disturb-on" | "feature.do-not-disturb-off" | "feature.enter-number" | "feature.all-calls-forwarded-to" | "feature.busy-calls-forwarded-to" | "feature.unanswered-calls-forwarded-to" | "feature.forwarding-off" | "feature.follow-me-on" | "feature.follow-me-off" | "feature.call-waiting-on" | "feature.call-waiting-off" | "feature.caller-id-hidden" | "feature.caller-id-shown" | "feature.caller-id-blocked" | "feature.caller-id-unblocked" | "feature.last-call-from" | "feature.press-one-to-call" | "feature.no-call-to-return" | "feature.no-call-to-repeat" | "feature.no-call-to-pick-up" | "feature.parked-at" | "feature.no-free-slot" | "feature.nothing-parked" | "feature.your-number-is" | "feature.the-time-is" | "feature.speed-dial-set" | "feature.no-speed-dial" | "feature.recording-on" | "feature.recording-off" | "feature.logged-in" | "feature.logged-out" | "feature.extension-busy" | "feature.extension-not-disturbed" | "feature.extension-not-reached" | "feature.nobody-to-speak-to" | "feature.enter-extension" | "feature.enter-pin" | "feature.wrong-extension-or-pin" | "feature.pin-locked" | "feature.nobody-logged-in" | "feature.echo-test" | "feature.not-allowed" | "feature.agent-in-no-call" | "feature.not-available" | "group.call-for" | "group.you-have-a-call" | "group.press-one-to-take" | "group.taken-elsewhere" | "group.caller-gone" | "group.say-your-name" | "group.nobody-available" | "transfer.enter-number" | "conference.enter-number" | "transfer.no-such-number" | "transfer.nobody-answered" | "transfer.busy" | "transfer.back-to-call" | "screening.choices" | "ivr.welcome" | "ivr.choose" | "ivr.dial-extension" | "ivr.goodbye" | "ivr.too-many-steps" | "ivr.spell-name" | "ivr.no-such-name" | "ivr.too-many-names" | "ivr.for" | "ivr.at-extension" | "ivr.press" | "ivr.spell-again" | "letter.a" | "letter.b" | "letter.c" | "letter.d" | "letter.e" | "letter.f" | "letter.g" | "letter.h" | "letter.i" | "letter.j" | "letter.k" | "letter.l" | "letter.m" | "letter.n" | "letter.o" | "letter.p" | "letter.q" | "letter.r" | "letter.s" | "letter.t" | "letter.u" | "letter.v" | "letter.w" | "letter.x" | "letter.y" | "letter.z" | "parking.slot" | "conference.enter-pin" | "conference.enter-moderator-pin" | "conference.wrong-pin" | "conference.refused" | "conference.wait-for-moderator" | "conference.you-are-first" | "conference.muted" | "conference.recorded" | "conference.locked" | "conference.full" | "conference.removed" | "conference.is-locked" | "conference.is-unlocked" | "queue.nobody" | "queue.closed" | "queue.please-hold" | "queue.position" | "queue.next" | "queue.wait" | "queue.wait-less" | "queue.callback-offer" | "queue.callback-number" | "queue.callback-confirm" | "queue.callback-enter" | "queue.callback-kept" | "queue.callback-refused" | "queue.callback-here" | "queue.agent-available" | "queue.agent-break" | "queue.agent-logged-out" | "queue.agent-unknown" | "queue.agent-always" | "common.invalid-entry" | "common.try-again" | "common.unavailable" | "common.please-hold" | "common.thank-you" | "common.unknown" | "common.anonymous" | "key.star" | "key.hash" | "key.plus" | "day.today" | "day.yesterday" | "time.at" | "time.oclock" | "time.oh" | "time.am" | "time.pm" | "weekday.1" | "weekday.2" | "weekday.3" | "weekday.4" | "weekday.5" | "weekday.6" | "weekday.7" | "month.1" | "month.2" | "month.3" | "month.4" | "month.5" | "month.6" | "month.7" | "month.8" | "month.9" | "month.10" | "month.11" | "month.12" | "duration.hour" | "duration.hours" | "duration.minute" | "duration.minutes" | "duration.second" | "duration.seconds" | "number.0" | "number.1" | "number.2" | "number.3" | "number.4" | "number.5" | "number.6" | "number.7" | "number.8" | "number.9" | "number.10" | "number.11" | "number.12" | "number.13" | "number.14" | "number.15" | "number.16" | "number.17" | "number.18" | "number.19" | "number.20" | "number.21" | "number.22" | "number.23" | "number.24" | "number.25" | "number.26" | "number.27" | "number.28" | "number.29" | "number.30" | "number.31" | "number.32" | "number.33" | "number.34" | "number.35" | "number.36" | "number.37" | "number.38" | "number.39" | "number.40" | "number.41" | "number.42" | "number.43" | "number.44" | "number.45" | "number.46" | "number.47" | "number.48" | "number.49" | "number.50" | "number.51" | "number.52" | "number.53" | "number.54" | "number.55" | "number.56" | "number.57" | "number.58" | "number.59" | "number.60" | "number.61" | "number.62" | "number.63" | "number.64" | "number.65" | "number.66" | "number.67" | "number.68" | "number.69" | "number.70" | "number.71" | "number.72" | "number.73" | "number.74" | "number.75" | "number.76" | "number.77" | "number.78" | "number.79" | "number.80" | "number.81" | "number.82" | "number.83" | "number.84" | "number.85" | "number.86" | "number.87" | "number.88" | "number.89" | "number.90" | "number.91" | "number.92" | "number.93" | "number.94" | "number.95" | "number.96" | "number.97" | "number.98" | "number.99" | "number.100" | "number.200" | "number.300" | "number.400" | "number.500" | "number.600" | "number.700" | "number.800" | "number.900" | "ordinal.1" | "ordinal.2" | "ordinal.3" | "ordinal.4" | "ordinal.5" | "ordinal.6" | "ordinal.7" | "ordinal.8" | "ordinal.9" | "ordinal.10" | "ordinal.11" | "ordinal.12" | "ordinal.13" | "ordinal.14" | "ordinal.15" | "ordinal.16" | "ordinal.17" | "ordinal.18" | "ordinal.19" | "ordinal.20" | "ordinal.21" | "ordinal.22" | "ordinal.23" | "ordinal.24" | "ordinal.25" | "ordinal.26" | "ordinal.27" | "ordinal.28" | "ordinal.29" | "ordinal.30" | "ordinal.31" | "number.thousand" | "number.one-counted" | "number.one-short";
                /** @description Of the catalogue */
                language: "en" | "de";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The path is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such recording */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of it */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agents_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the extension's number or name */
                q?: string;
                /** @description Agents of this queue alone */
                queueId?: string;
                sort?: "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueAgentList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agents_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueAgent"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agents_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agents_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQueueAgent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueAgent"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agents_setState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAgentState"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentState"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Supervision_join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Supervise"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BreakReasons_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakReasons"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BreakReasons_replace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakReasons"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakReasons"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Callbacks_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Queues_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Exactly this number */
                number?: string;
                /** @description Part of the number or the name */
                q?: string;
                sort?: "number" | "-number" | "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Queues_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQueue"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Queues_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Queues_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Queues_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQueue"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Callbacks_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueCallbacks"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Supervisors_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueSupervisors"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Supervisors_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueSupervisors"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueSupervisors"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Statistics_queues: {
        parameters: {
            query?: {
                /** @description One row for each queue, or for all together */
                by?: "queue" | "all";
                /** @description Beginning, included; default: today at 00:00 in the time zone of the tenant */
                from?: string;
                /** @description One row for each; days, weeks (from Monday) and months as the time zone of the tenant has them */
                interval?: "15min" | "hour" | "day" | "week" | "month";
                /** @description Ids, separated by commas */
                queueId?: string;
                /** @description End, not included; default: now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueStatistics"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Statistics_agents: {
        parameters: {
            query?: {
                /** @description Ids, separated by commas */
                agentId?: string;
                /** @description Beginning, included; default: today at 00:00 in the time zone of the tenant */
                from?: string;
                /** @description One row for each; days, weeks (from Monday) and months as the time zone of the tenant has them */
                interval?: "15min" | "hour" | "day" | "week" | "month";
                /** @description Ids, separated by commas */
                queueId?: string;
                /** @description End, not included; default: now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueAgentStatistics"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Statistics_exportAgents: {
        parameters: {
            query?: {
                /** @description Ids, separated by commas */
                agentId?: string;
                /** @description Beginning, included; default: today at 00:00 in the time zone of the tenant */
                from?: string;
                /** @description One row for each; days, weeks (from Monday) and months as the time zone of the tenant has them */
                interval?: "15min" | "hour" | "day" | "week" | "month";
                /** @description Ids, separated by commas */
                queueId?: string;
                /** @description End, not included; default: now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Statistics_list: {
        parameters: {
            query?: {
                /** @description The extension that answered */
                agentId?: string;
                cursor?: string;
                /** @description Calls that joined at this time or later */
                from?: string;
                limit?: number;
                outcome?: "waiting" | "answered" | "abandoned" | "overflowed";
                queueId?: string;
                /** @description Calls that joined before this time */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["QueueCall"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Statistics_exportCalls: {
        parameters: {
            query?: {
                /** @description The extension that answered */
                agentId?: string;
                /** @description Calls that joined at this time or later */
                from?: string;
                outcome?: "waiting" | "answered" | "abandoned" | "overflowed";
                queueId?: string;
                /** @description Calls that joined before this time */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Statistics_exportQueues: {
        parameters: {
            query?: {
                /** @description One row for each queue, or for all together */
                by?: "queue" | "all";
                /** @description Beginning, included; default: today at 00:00 in the time zone of the tenant */
                from?: string;
                /** @description One row for each; days, weeks (from Monday) and months as the time zone of the tenant has them */
                interval?: "15min" | "hour" | "day" | "week" | "month";
                /** @description Ids, separated by commas */
                queueId?: string;
                /** @description End, not included; default: now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recordings_list: {
        parameters: {
            query?: {
                /** @description Of the leg that called, as in the call records */
                callId?: string;
                cursor?: string;
                /** @description true: those that were deleted within the last hour and can be restored */
                deleted?: string;
                direction?: "in" | "out" | "conference";
                /** @description Number that the extension had then */
                extension?: string;
                /** @description Begun at this time or later; ISO 8601 */
                from?: string;
                legalHold?: string;
                limit?: number;
                /** @description Part of the caller's or the callee's number; a leading + is ignored */
                number?: string;
                sort?: "-startedAt" | "startedAt" | "-seconds" | "seconds";
                /** @description Begun before this time; ISO 8601 */
                to?: string;
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recordings_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recording"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recordings_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recordings_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRecording"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recording"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recordings_audio: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, such as bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The path is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such recording */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of it */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recordings_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recording"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RingGroups_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Exactly this number */
                number?: string;
                /** @description Part of the number or the name */
                q?: string;
                sort?: "number" | "-number" | "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RingGroupList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RingGroups_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRingGroup"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RingGroup"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RingGroups_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RingGroup"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RingGroups_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RingGroups_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRingGroup"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RingGroup"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpeedDials_list: {
        parameters: {
            query?: {
                /** @description Exactly this code */
                code?: string;
                cursor?: string;
                /** @description Those of this extension; `none`: the tenant's */
                extensionId?: string | "none";
                limit?: number;
                /** @description Part of the code or the name */
                q?: string;
                sort?: "code" | "-code" | "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedDialList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpeedDials_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSpeedDial"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedDial"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpeedDials_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedDial"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpeedDials_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpeedDials_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSpeedDial"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedDial"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnTenant_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the name */
                q?: string;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProfileList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTenantProfile"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProfile"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProfile"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTenantProfile"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProfile"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                profileId?: string;
                /** @description Part of the name or the domain */
                q?: string;
                sort?: "name" | "-name" | "domain" | "-domain" | "createdAt" | "-createdAt" | "id" | "-id";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTenant"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_delete: {
        parameters: {
            query?: {
                /** @description The tenant's domain, typed again: everything it has is destroyed */
                confirm?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTenant"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Part of the username, the display name or the mail address */
                q?: string;
                role?: "system_admin" | "tenant_admin" | "user";
                sort?: "username" | "-username" | "displayName" | "-displayName" | "role" | "-role" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the number or the name of the extension */
                q?: string;
                sort?: "number" | "-number";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicemailBoxList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicemailBox"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVoicemailBox"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicemailBox"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Greetings_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, such as bytes=0-1023 */
                Range?: string;
            };
            path: {
                extensionId: string;
                kind: "greeting" | "temporary" | "name";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The path is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such recording */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of it */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Greetings_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
                kind: "greeting" | "temporary" | "name";
            };
            cookie?: never;
        };
        /** @description WAV: linear PCM of 16 bit, mono, 8 or 16 kHz, at most 5 minutes */
        requestBody: {
            content: {
                "audio/wav": string;
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Greetings_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
                kind: "greeting" | "temporary" | "name";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Messages_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description true: those that were deleted within the last hour and can be restored */
                deleted?: string;
                folder?: "new" | "saved";
                limit?: number;
                sort?: "receivedAt" | "-receivedAt";
                total?: string;
                urgent?: string;
            };
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicemailMessageList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Messages_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicemailMessage"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Messages_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Messages_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVoicemailMessage"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicemailMessage"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Messages_audio: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, such as bytes=0-1023 */
                Range?: string;
            };
            path: {
                extensionId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The path is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such recording */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of it */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Messages_forward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardVoicemailMessage"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Messages_introduction: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes, such as bytes=0-1023 */
                Range?: string;
            };
            path: {
                extensionId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The path is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such recording */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of it */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Messages_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicemailMessage"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_setPin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVoicemailPin"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
