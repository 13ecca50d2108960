package org.madang.kernel.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Sends what a controller answered. */
final class Replies implements HandlerMethodReturnValueHandler {

    private final PageRendering rendering;
    private final Visits visits;

    Replies(PageRendering rendering, Visits visits) {
        this.rendering = rendering;
        this.visits = visits;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Reply.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null || !(value instanceof Reply reply)) {
            throw new IllegalStateException("a controller answers a person with a reply");
        }
        send(reply, request, response);
    }

    void send(Reply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (reply) {
            case Page page -> send(page, request, response);
            case Redirect redirect -> send(redirect, request, response);
            case Download download -> send(download, response);
        }
    }

    /** Rendered to the end before the first byte goes out, so that a failure is a whole page. */
    private void send(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var bytes = rendering.render(page, visits.ui(request)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "HX-Request, Cookie, Accept-Language");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void send(
            Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        if (redirect.notice() != null) {
            var flash = RequestContextUtils.getOutputFlashMap(request);
            var flashes = RequestContextUtils.getFlashMapManager(request);
            if (flashes != null) {
                flash.put(Visits.NOTICE, redirect.notice());
                flash.setTargetRequestPath(redirect.path().replaceFirst("[?#].*", ""));
                flashes.saveOutputFlashMap(flash, request, response);
            }
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", redirect.path());
        response.setHeader("Cache-Control", "no-store");
    }

    private static void send(Download file, HttpServletResponse response) throws IOException {
        var disposition =
                file.isInline() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(file.mediaType());
        response.setHeader(
                "Content-Disposition",
                disposition.filename(file.fileName(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
