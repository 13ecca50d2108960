package org.madang.kernel.access.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Another way to say who one is, joined to the one chain. */
public interface ChainPart {

    /**
     * @param refused answers whom this way does not let in
     */
    void join(HttpSecurity http, AuthenticationEntryPoint refused);
}
